package org.daylight.disclosure.entry;

import java.util.Iterator;

/** A file with a table, being read line by line. */
interface Table extends Iterator<TableLine>, AutoCloseable {
    @Override
    void close();
}
