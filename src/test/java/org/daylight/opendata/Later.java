package org.daylight.opendata;

import java.time.Duration;
import java.time.Instant;
import org.daylight.kernel.persistence.Roles;
import org.daylight.kernel.time.TestClock;

/** Times for tests that read as of an instant: the database is shared, and its instants never go backwards. */
public final class Later {
    private Later() {}

    /** Sets the clock a second after everything published so far; that instant. */
    public static Instant thanEverything() {
        var newest = Instant.parse(
                Roles.asSuperuser("select to_json(published_at at time zone 'UTC') #>> '{}' || 'Z' from sequence_head")
                        .get(0));
        TestClock.set(newest.isBefore(TestClock.START) ? TestClock.START : newest);
        return byASecond();
    }

    /** Lets a second pass; the instant then. */
    public static Instant byASecond() {
        TestClock.advance(Duration.ofSeconds(1));
        return new TestClock().instant();
    }
}
