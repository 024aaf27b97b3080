package org.daylight.kernel.time;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of every {@code @QuarkusTest}: it stands at {@link #START} when a test begins and moves only when told to.
 * A test without Quarkus takes {@link Clock#fixed}.
 */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {
    /** 09:00 in Shanghai on the Wednesday 2026-07-01, a working day and the first of a quarter. */
    public static final Instant START = Instant.parse("2026-07-01T01:00:00Z");

    // Static, so that a test sets the clock of whichever application runs beside it.
    private static volatile Instant now = START;

    private final ZoneId zone;

    public TestClock() {
        this(ZoneOffset.UTC);
    }

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    public static void set(Instant instant) {
        now = instant;
    }

    public static void advance(Duration duration) {
        now = now.plus(duration);
    }

    public static void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other);
    }

    /** Puts the clock back before each test method, ahead of its {@code @BeforeEach}; found as a service. */
    public static class Reset implements QuarkusTestBeforeEachCallback {
        @Override
        public void beforeEach(QuarkusTestMethodContext context) {
            reset();
        }
    }
}
