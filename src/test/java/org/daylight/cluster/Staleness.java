package org.daylight.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** How long others waited for an act: told to whoever reads the build's output, and held against the promise. */
final class Staleness {
    private static final double PROMISED = 2_000;

    private Staleness() {}

    /** Prints the distribution of {@code waits}, in milliseconds, and fails when one breaks the promise. */
    static void report(String conditions, List<Double> waits) {
        var sorted = waits.stream().sorted().toList();
        System.out.printf(
                "number known after %.0f ms (p50), %.0f ms (p99), %.0f ms (max): %s%n",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1),
                conditions);
        assertTrue(sorted.get(sorted.size() - 1) < PROMISED, () -> conditions + ": " + sorted);
    }
}
