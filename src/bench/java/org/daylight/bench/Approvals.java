package org.daylight.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Publications: what is timed is the approval alone, which makes a cleared table public, durably. */
final class Approvals {
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final Installation installation;
    private final Table table;
    private final List<Desk> desks =
            IntStream.range(0, Desk.COUNT).mapToObj(Desk::new).toList();

    Approvals(Installation installation, Table table) {
        this.installation = installation;
        this.table = table;
    }

    void measure(String when) throws Exception {
        table.title("Publications of 11 rows each, " + when);
        table.timingsHead();
        approvals(8, desks, 160);
        var durable = commits();
        var plain = durable.millis(0.5);
        table.timings("  one row by plain SQL, durable: what the disk allows", 1, durable, 0);
        table.timings("  approvals", 1, approvals(1, desks, 100), plain);
        table.timings("  approvals, all of one body", 8, approvals(8, desks.subList(0, 1), 240), plain);
        table.timings("  approvals, " + Desk.COUNT + " bodies", 8, approvals(8, desks, 320), plain);
    }

    /** One publication with many rows: each row is numbered in the same transaction. */
    void measureLargeTable(int count) throws Exception {
        var desk = desks.get(0);
        try (var line = new Line(installation.port())) {
            var begin = System.nanoTime();
            var cleared = desk.prepare(line, Desk.rows(count));
            var prepared = System.nanoTime();
            desk.approve(line, cleared);
            var approved = System.nanoTime();
            table.title("One table of %,d rows".formatted(count));
            rate("drafted, checked, cleared", count, prepared - begin);
            rate("approved, that is published", count, approved - prepared);
        }
    }

    private void rate(String what, int count, long nanos) {
        table.add("  %-30s %6.1f s %8.0f rows/s", what, nanos / 1e9, count * 1e9 / nanos);
    }

    private Timings approvals(int writers, List<Desk> from, int count) throws Exception {
        var cleared = new AtomicReferenceArray<Desk.Cleared>(count);
        JsonNode rows = Desk.elevenRows();
        new Loop(Desk.COUNT, count, LONGEST)
                .run(() -> work((line, n) -> cleared.set(n, desk(from, n).prepare(line, rows))));
        return installation.run(
                new Loop(writers, count, LONGEST),
                () -> work((line, n) -> desk(from, n).approve(line, cleared.get(n))));
    }

    private static Desk desk(List<Desk> from, int n) {
        return from.get(n % from.size());
    }

    private interface Step {
        void take(Line line, int n) throws Exception;
    }

    private Loop.Work work(Step step) {
        var line = new Line(installation.port());
        return new Loop.Work() {
            @Override
            public void run(int n) throws Exception {
                step.take(line, n);
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }

    private Timings commits() throws Exception {
        try (Connection connection = installation.connect()) {
            connection.createStatement().execute("create table if not exists bench_floor (n int)");
            try (var insert = connection.prepareStatement("insert into bench_floor values (?)")) {
                return installation.run(new Loop(1, 300, LONGEST), () -> n -> {
                    insert.setInt(1, n);
                    insert.executeUpdate();
                });
            }
        }
    }
}
