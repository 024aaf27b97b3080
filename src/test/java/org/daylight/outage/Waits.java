package org.daylight.outage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it took to be served again, by what had happened; for the reader of the build's output. */
final class Waits {
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    void add(String cause, long nanoseconds) {
        seconds.computeIfAbsent(cause, first -> new ArrayList<>()).add(nanoseconds / 1e9);
    }

    double longest() {
        return seconds.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    void print() {
        seconds.forEach((cause, waits) -> {
            var sorted = waits.stream().sorted().toList();
            System.out.printf(
                    "%s: %d times, served again after %.1f s (p50), %.1f s (max)%n",
                    cause, sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
        });
    }
}
