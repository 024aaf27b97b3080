package org.daylight.publication;

import java.time.Instant;

/**
 * A public act took this number at this instant. Fired inside the transaction; observe it after success.
 *
 * @param expunction the number of the newest expunction, as far as whoever tells knows; 0 for none
 */
public record Numbered(long seq, Instant publishedAt, long expunction) {}
