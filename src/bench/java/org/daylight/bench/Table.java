package org.daylight.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of text in columns, printed as they come and once more all together at the end. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    void title(String text) {
        add("");
        add(text);
    }

    void add(String form, Object... values) {
        var line = form.formatted(values);
        lines.add(line);
        System.out.println(line);
    }

    /** How long something took, and how many times as long as plain SQL for the same rows; 0 where there is none. */
    void timings(String what, int workers, Timings timings, double plain) {
        add(
                "%-58s %3d %6d %8.2f %8.2f %8.2f %8.0f %8s %8.2f",
                what,
                workers,
                timings.count(),
                timings.fastest(),
                timings.millis(0.5),
                timings.millis(0.99),
                timings.perSecond(),
                plain == 0 ? "" : String.format(Locale.ROOT, "%.1f", timings.millis(0.5) / plain),
                timings.cpuEach());
    }

    void timingsHead() {
        add(
                "%-58s %3s %6s %8s %8s %8s %8s %8s %8s",
                "", "by", "n", "min ms", "p50 ms", "p99 ms", "per s", "x SQL", "cpu ms");
    }

    void printAgain() {
        System.out.println("\n================ all figures of this run ================");
        lines.forEach(System.out::println);
    }
}
