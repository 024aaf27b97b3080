package org.daylight.publication;

/**
 * How far a database has come.
 *
 * @param seq its newest number
 * @param expunction the number of its newest expunction, 0 for none
 */
record Head(long seq, long expunction) {}
