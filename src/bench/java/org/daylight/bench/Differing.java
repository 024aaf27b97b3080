package org.daylight.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.daylight.bench.Line.Request;

/** What differs between editions of many rows: all of them, and one alone. */
final class Differing {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Installation installation;
    private final Table table;

    Differing(Installation installation, Table table) {
        this.installation = installation;
        this.table = table;
    }

    void measure(int count) throws Exception {
        var editions = "/api/v1/disclosures/" + threeEditions(count) + "/editions/";
        table.title("Differences between editions of %,d rows".formatted(count));
        table.timingsHead();
        time("  all rows differ, first page of 100", 100, editions + "2/differences");
        time("  all rows differ, all pages of 1,000", 10, editions + "2/differences?limit=1000");
        time("  one row differs", 100, editions + "3/differences");
    }

    /** The second changes every row, the third one row. */
    private String threeEditions(int count) throws IOException {
        var desk = new Desk(0);
        try (var line = new Line(installation.port())) {
            var rows = Desk.rows(count);
            var first = desk.prepare(line, rows);
            desk.approve(line, first);
            rows.forEach(row -> ((ObjectNode) row).put("areaName", "改名村"));
            desk.approve(line, desk.prepareCorrection(line, first.disclosure(), rows));
            ((ObjectNode) rows.get(count / 2)).put("areaName", "又改名村");
            desk.approve(line, desk.prepareCorrection(line, first.disclosure(), rows));
            return first.disclosure();
        }
    }

    private void time(String what, int times, String target) throws Exception {
        new Loop(1, 3, LONGEST).run(reading(target));
        table.timings(what, 1, installation.run(new Loop(1, times, LONGEST), reading(target)), 0);
    }

    private Callable<Loop.Work> reading(String target) {
        return () -> {
            var line = new Line(installation.port());
            return new Loop.Work() {
                @Override
                public void run(int n) throws IOException {
                    for (var next = target; next != null; ) {
                        var page = JSON.readTree(line.send(Request.get(next)).content());
                        next = page.path("next").textValue();
                    }
                }

                @Override
                public void close() {
                    line.close();
                }
            };
        };
    }
}
