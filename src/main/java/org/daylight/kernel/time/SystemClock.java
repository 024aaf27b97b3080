package org.daylight.kernel.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The only place that reads the system's time; everyone else has a {@link Clock} injected. It ticks in microseconds, as
 * fine as PostgreSQL stores an instant, so that what is answered at once and what is read back are the same.
 */
final class SystemClock extends Clock {
    private final Clock system;

    private SystemClock(Clock system) {
        this.system = system;
    }

    @Override
    public Instant instant() {
        return system.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SystemClock(system.withZone(zone));
    }

    @Singleton
    static class Producer {

        @Produces
        @Singleton
        Clock clock() {
            return new SystemClock(Clock.system(ZoneOffset.UTC));
        }
    }
}
