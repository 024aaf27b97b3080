package org.daylight.opendata;

import java.util.List;

/** All editions that were public by the number {@code seq}, the first one first. */
public record EditionList(List<EditionView> items, long seq) {}
