package org.daylight.disclosure.difference;

/**
 * A row as one of the two sides has it.
 *
 * @param isTo whether it stands on the side that the difference leads to
 */
public record RowSide(String key, boolean isTo, Record row) {}
