package org.daylight.kernel.event;

import java.time.Instant;

/** A deed as it is told to those who see the thing it was done to: what, who, when; not in which words. */
public record PastDeed(String action, String actor, Instant at) {}
