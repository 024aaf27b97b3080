package org.daylight.disclosure.entry;

import java.util.NoSuchElementException;

/** A table whose lines are fetched one ahead of the reader, until there is none or one says that it is the last. */
abstract class FetchedTable implements Table {
    private TableLine fetched;
    private boolean over;

    /** The next line; null after the last. */
    abstract TableLine fetch();

    /** Gives this line next and none after it. */
    final void endWith(TableLine line) {
        fetched = line;
        over = true;
    }

    @Override
    public boolean hasNext() {
        if (fetched == null && !over) {
            fetched = fetch();
            over = fetched == null || fetched.last();
        }
        return fetched != null;
    }

    @Override
    public TableLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var line = fetched;
        fetched = null;
        return line;
    }
}
