package org.daylight.disclosure.template;

/**
 * One of the values that a column takes.
 *
 * @param code in the contract
 * @param label in Chinese tables
 */
public record ChoiceView(String code, String label) {}
