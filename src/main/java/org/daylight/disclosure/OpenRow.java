package org.daylight.disclosure;

/**
 * A row of an edition being made.
 *
 * @param row as it is stored, which becomes public
 * @param whole as it was entered, with what the public form lacks
 */
record OpenRow<R extends Record>(String key, R row, R whole) {}
