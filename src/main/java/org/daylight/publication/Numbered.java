package org.daylight.publication;

import java.time.Instant;

/**
 * A public act took this number at this instant. Fired inside the transaction; observe it after success.
 *
 * @param expunction its number again when it is an expunction, otherwise 0
 */
public record Numbered(long seq, Instant publishedAt, long expunction) {}
