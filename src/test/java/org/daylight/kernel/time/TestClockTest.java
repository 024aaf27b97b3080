package org.daylight.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestClockTest {

    @Inject
    Clock clock;

    /** The second run would start an hour late if the first one's change stayed. */
    @RepeatedTest(2)
    void everyTestBeginsAtTheStart() {
        assertEquals(TestClock.START, clock.instant());
        TestClock.advance(Duration.ofHours(1));
        assertEquals(Instant.parse("2026-07-01T02:00:00Z"), clock.instant());
    }

    @Test
    void theInjectedClockFollowsInEveryZone() {
        Clock shanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));
        TestClock.set(Instant.parse("2026-12-31T16:00:00Z"));
        assertEquals(Instant.parse("2026-12-31T16:00:00Z"), clock.instant());
        assertEquals(
                "2027-01-01T00:00",
                shanghai.instant().atZone(shanghai.getZone()).toLocalDateTime().toString());
        TestClock.reset();
        assertEquals(TestClock.START, shanghai.instant());
    }
}
