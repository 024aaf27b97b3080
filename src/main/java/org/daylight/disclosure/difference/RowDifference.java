package org.daylight.disclosure.difference;

import java.util.List;

/**
 * What became of one row.
 *
 * @param key what makes it the same row from edition to edition
 * @param fields its members that differ; all of them when it was added or removed
 */
public record RowDifference(String key, Kind kind, List<FieldChange> fields) {

    /** Whether the row stands on both sides. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
