package org.daylight.opendata;

/** A public body by code and the name it had at the number read. */
public record BodyRef(String code, String name) {}
