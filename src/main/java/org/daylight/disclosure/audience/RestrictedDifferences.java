package org.daylight.disclosure.audience;

import java.util.List;
import org.daylight.disclosure.difference.FieldChange;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.kernel.page.Page;

/**
 * What differs between two editions of a restricted disclosure.
 *
 * @param from the edition compared with; 0 for none, and then everything was added
 * @param to the edition asked for
 * @param header what differs beside the rows; on the first page alone
 * @param items rows that differ, in the order of their keys
 * @param next where to go on; absent on the last page
 */
public record RestrictedDifferences(
        long from, long to, List<FieldChange> header, List<RowDifference> items, String next) {

    /** The part of it that {@code page} holds. */
    public RestrictedDifferences of(Page<RowDifference> page) {
        return new RestrictedDifferences(from, to, header, page.items(), page.next());
    }
}
