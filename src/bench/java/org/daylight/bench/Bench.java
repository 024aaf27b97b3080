package org.daylight.bench;

import java.time.Duration;

/**
 * Measures the packaged portal as a process of its own, over loopback, with its durable embedded database, side by side
 * with plain SQL for the same rows. The machine is never only ours: compare ratios and minima, not peaks.
 */
public final class Bench {
    private static final int ACTS = Integer.getInteger("bench.acts", 200_000);

    private Bench() {}

    public static void main(String[] args) throws Exception {
        // The identity provider's thread would keep this process alive.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        measure(new Table());
        System.exit(0);
    }

    private static void measure(Table table) throws Exception {
        table.add(
                "Java %s, %d processors, portal with %s, PostgreSQL embedded with fsync=on",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), Installation.JVM);
        try (var installation = new Installation(Desk.founding())) {
            StartUp.measure(table);
            installation.start();
            memory(table, "ready, nothing done yet", installation);
            var approvals = new Approvals(installation, table);
            approvals.measure("empty record");
            approvals.measureLargeTable(10_000);
            new Differing(installation, table).measure(10_000);
            var begin = System.nanoTime();
            try (var superuser = installation.connect()) {
                Archive.write(superuser, ACTS);
            }
            table.add("");
            table.add(
                    "wrote %,d acts of 10,000 bodies in %d s",
                    ACTS, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            new Reads(installation, table).measure();
            new Depth(installation, table).measure();
            approvals.measure("%,d acts, 10,000 bodies".formatted(ACTS));
            memory(table, "after all load", installation);
        }
        table.printAgain();
    }

    private static void memory(Table table, String when, Installation installation) throws Exception {
        table.title("Memory, " + when);
        table.add("  JVM         %6.0f MiB resident", Processes.resident(installation.jvm()));
        table.add(
                "  PostgreSQL  %6.0f MiB proportional, all its processes",
                Processes.proportional(installation.postmaster()));
    }
}
