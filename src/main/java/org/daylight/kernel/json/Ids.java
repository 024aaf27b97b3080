package org.daylight.kernel.json;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.UUIDClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * New ids: UUIDv7 (RFC 9562 §5.7), so that they sort by time of making and keep database indexes compact. Safe for use
 * by many threads.
 */
@ApplicationScoped
public class Ids {
    private final NoArgGenerator generator;

    public Ids(Clock clock) {
        this.generator = Generators.timeBasedEpochGenerator(new SecureRandom(), new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    /** A fresh id; those of one process and one millisecond ascend. */
    public UUID next() {
        return generator.generate();
    }
}
