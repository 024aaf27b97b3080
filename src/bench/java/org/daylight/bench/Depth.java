package org.daylight.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.bench.Line.Request;

/** A thousandth page costs no more than a first one: cursors say where to go on, nothing is counted off. */
final class Depth {
    private static final int PAGES = 1_000;
    private static final int SAMPLE = 50;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");

    private final Installation installation;
    private final Table table;

    Depth(Installation installation, Table table) {
        this.installation = installation;
        this.table = table;
    }

    void measure() throws Exception {
        table.title("Depth: the same walk over 20 items a page; p50 of " + SAMPLE + " pages at each place");
        table.add("  %-34s %10s %10s %8s", "", "page 1 ms", "page " + PAGES, "ratio");
        for (var start : List.of("/api/v1/disclosures?limit=20", "/api/v1/subsidies/payments?limit=20")) {
            try (var line = new Line(installation.port())) {
                var pages = walk(line, start);
                var first = ask(line, pages.subList(0, SAMPLE));
                var last = ask(line, pages.subList(PAGES - SAMPLE, PAGES));
                table.add("  %-34s %10.2f %10.2f %8.2f", start.replace("/api/v1", ""), first, last, last / first);
            }
        }
    }

    private static List<Request> walk(Line line, String start) {
        List<Request> pages = new ArrayList<>();
        for (var target = start; pages.size() < PAGES; ) {
            var page = Request.get(target);
            pages.add(page);
            Matcher next = NEXT.matcher(line.send(page).headers().getOrDefault("link", ""));
            if (!next.find()) {
                throw new IllegalStateException("only " + pages.size() + " pages");
            }
            target = next.group(1);
        }
        return pages;
    }

    private static double ask(Line line, List<Request> pages) {
        var nanos = new long[pages.size() * 4];
        for (int i = 0; i < nanos.length; i++) {
            var before = System.nanoTime();
            line.send(pages.get(i % pages.size()));
            nanos[i] = System.nanoTime() - before;
        }
        return Timings.of(nanos, 1).millis(0.5);
    }
}
