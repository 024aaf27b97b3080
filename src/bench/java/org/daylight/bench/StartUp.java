package org.daylight.bench;

import java.util.Arrays;

/** Start-up to ready: the first one makes the database, later ones find it. */
final class StartUp {
    private static final int RUNS = Integer.getInteger("bench.starts", 3);

    private StartUp() {}

    static void measure(Table table) throws Exception {
        var first = new double[RUNS];
        var later = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            try (var installation = new Installation(Desk.founding())) {
                first[i] = installation.start();
                installation.stop();
                later[i] = installation.start();
            }
        }
        table.title("Start-up to ready, s (min, median, max of " + RUNS + ")");
        add(table, "first start, empty directory", first);
        add(table, "later start", later);
    }

    private static void add(Table table, String what, double[] millis) {
        Arrays.sort(millis);
        table.add(
                "  %-30s %5.1f %5.1f %5.1f",
                what, millis[0] / 1e3, millis[millis.length / 2] / 1e3, millis[RUNS - 1] / 1e3);
    }
}
