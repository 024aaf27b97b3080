package org.daylight.publication;

import java.time.Instant;

/**
 * A public act took this number at this instant. Fired inside the transaction; observe it after success.
 *
 * @param act its kind, such as {@code correction}
 * @param expunction its number again when it is an expunction, otherwise 0
 */
public record Numbered(long seq, Instant publishedAt, String act, long expunction) {}
