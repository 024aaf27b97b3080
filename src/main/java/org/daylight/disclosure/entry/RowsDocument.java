package org.daylight.disclosure.entry;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Iterator;
import org.daylight.publication.Family;

/** All rows of a draft as an editor sends them, in whichever format; to be closed. */
@JsonDeserialize(as = JsonRows.class)
public interface RowsDocument extends AutoCloseable {

    /** Its rows from the first to the last; to be closed. */
    SentRows open(Family<?, ?> family);

    @Override
    default void close() {
        // Nothing to let go of unless there is a file.
    }

    /** Rows being read, one at a time, so that a table of any length takes little memory. */
    interface SentRows extends Iterator<SentRow>, AutoCloseable {
        @Override
        default void close() {
            // Nothing to let go of unless a file is open.
        }
    }
}
