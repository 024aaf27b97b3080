package org.daylight.disclosure.entry;

import java.util.List;
import org.daylight.kernel.text.Words;

/**
 * One line of a table.
 *
 * @param number from 1, as an editor or a spreadsheet program counts; that of its beginning when it spans several
 * @param flaw why it, and nothing after it, can be read; null
 */
record TableLine(int number, List<Cell> cells, Words flaw) {

    static TableLine unreadable(int number, Words flaw) {
        return new TableLine(number, List.of(), flaw);
    }

    boolean isEmpty() {
        return flaw == null && cells.stream().allMatch(Cell::isEmpty);
    }

    /** The cell in {@code column} from 0. */
    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
