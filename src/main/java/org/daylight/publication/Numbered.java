package org.daylight.publication;

import java.time.Instant;

/** A public act took this number at this instant. Fired inside the transaction; observe it after success. */
public record Numbered(long seq, Instant publishedAt) {}
