package org.daylight.disclosure.expunction;

/**
 * What a restoration says publicly: the record was restored from a backup, and numbers were lost. Those above
 * {@code keptTo} are given out anew, this act's own the first of them.
 *
 * @param keptTo the newest number that the backup held
 * @param knownTo the greatest number that is known to have been given out before
 */
public record RestorationHeader(long keptTo, long knownTo) {}
