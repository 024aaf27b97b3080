package org.daylight.kernel.rest;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Stands in until the application has a clock of its own. */
class ClockForTests {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    }
}
