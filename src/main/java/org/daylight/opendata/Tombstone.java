package org.daylight.opendata;

import java.time.Instant;

/** What stands where a withdrawn disclosure was. */
public record Tombstone(long seq, int edition, Instant withdrawnAt, String reason) {}
