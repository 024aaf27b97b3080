package org.daylight.opendata;

import java.util.List;
import org.daylight.disclosure.difference.FieldChange;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.kernel.page.Page;

/**
 * What differs between two editions of a disclosure.
 *
 * @param from the edition compared with; 0 for none, and then everything was added
 * @param to the edition asked for
 * @param header what differs beside the rows; on the first page alone
 * @param items rows that differ, in the order of their keys
 * @param next where to go on; absent on the last page
 * @param seq the later of the two publications
 */
public record EditionDifferences(
        long from, long to, List<FieldChange> header, List<RowDifference> items, String next, long seq) {

    public static EditionDifferences of(EditionPair pair, List<FieldChange> header, Page<RowDifference> rows) {
        return new EditionDifferences(
                pair.fromNumber(), pair.to().edition(), header, rows.items(), rows.next(), rows.number());
    }
}
