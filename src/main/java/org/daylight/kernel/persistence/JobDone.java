package org.daylight.kernel.persistence;

import java.time.Instant;

/**
 * This process ran the job called {@code name} at this instant. Fired inside the job's transaction; observe it after
 * success.
 */
public record JobDone(String name, Instant at) {}
