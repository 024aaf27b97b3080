package org.daylight.disclosure.entry;

import java.util.List;
import org.daylight.kernel.text.Words;

/**
 * One line of a table.
 *
 * @param number from 1, as an editor or a spreadsheet program counts; that of its beginning when it spans several
 * @param flaw why it cannot be read; null
 * @param last whether nothing after it can be read either
 */
record TableLine(int number, List<Cell> cells, Words flaw, boolean last) {

    static TableLine of(int number, List<Cell> cells) {
        return new TableLine(number, cells, null, false);
    }

    static TableLine refused(int number, Words flaw) {
        return new TableLine(number, List.of(), flaw, false);
    }

    /** The last one. */
    static TableLine unreadable(int number, Words flaw) {
        return new TableLine(number, List.of(), flaw, true);
    }

    boolean isEmpty() {
        return flaw == null && cells.stream().allMatch(Cell::isEmpty);
    }

    /** The cell in {@code column} from 0. */
    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
