package org.daylight.kernel.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The only place that reads the system's time; everyone else has a {@link Clock} injected. */
@Singleton
class SystemClock {
    /** As fine as PostgreSQL stores an instant, so that what is answered at once and what is read back are the same. */
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
