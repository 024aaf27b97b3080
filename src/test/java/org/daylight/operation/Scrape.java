package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daylight.kernel.rest.RawHttp;

/** What the management port tells of the portal's measures at one moment. */
record Scrape(String text) {
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Scrape of(int managementPort) {
        var answer = new RawHttp(managementPort).request("GET /q/metrics");
        assertEquals(200, answer.status());
        return new Scrape(answer.text());
    }

    /** The value of the one series with this name and these labels, among others; 0 while there is none. */
    double value(String name, String... labels) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** How many series there are of each measure. */
    Map<String, Long> series() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.groupingBy(
                        line -> line.replaceFirst("[{ ].*", ""), TreeMap::new, Collectors.counting()));
    }

    /** Every value of the label called {@code name} of the portal's own measures. */
    List<String> values(String name) {
        return text.lines()
                .filter(line -> line.matches("(http_server|daylight)_.*"))
                .flatMap(line -> LABEL.matcher(line).results())
                .filter(label -> label.group(1).equals(name))
                .map((MatchResult label) -> label.group(2))
                .distinct()
                .sorted()
                .toList();
    }
}
