package org.daylight.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.daylight.disclosure.difference.FieldChange;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.kernel.page.Page;

/**
 * How an edition being made differs from the one in force.
 *
 * @param from number of the edition in force; 0 for none, and then everything was added
 * @param to number of the edition being made
 * @param header what differs beside the rows; on the first page alone
 * @param items rows that differ, in the order of their keys
 * @param next where to go on; absent on the last page
 * @param version of the edition being made; travels as the ETag
 */
public record StaffDifferences(
        int from, int to, List<FieldChange> header, List<RowDifference> items, String next, @JsonIgnore int version) {

    /** The part of it that {@code page} holds. */
    public StaffDifferences of(Page<RowDifference> page) {
        return new StaffDifferences(from, to, header, page.items(), page.next(), version);
    }
}
