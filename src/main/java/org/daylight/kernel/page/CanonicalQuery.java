package org.daylight.kernel.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One query in one spelling: path, and parameters sorted by name, then value. What is asked for, as opposed to how much
 * of it: {@code cursor} is never part of it, and {@link #digest} leaves {@code limit} out too.
 *
 * @param path starts with a slash
 */
public record CanonicalQuery(String path, SortedMap<String, List<String>> parameters) {
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";

    public CanonicalQuery {
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        parameters.forEach(
                (name, values) -> sorted.put(name, values.stream().sorted().toList()));
        sorted.remove(CURSOR);
        parameters = Collections.unmodifiableSortedMap(sorted);
    }

    /** The query of a request whose parameters have been checked against what its operation declares. */
    public static CanonicalQuery of(String path, Map<String, List<String>> parameters) {
        return new CanonicalQuery(path, new TreeMap<>(parameters));
    }

    /** Path and query, percent-encoded: {@code /api/v1/bodies?kind=village&limit=50}. */
    public String text() {
        return text(parameters);
    }

    /** The address of the page that {@code cursor} leads to, without host: links survive every proxy. */
    public String next(String cursor) {
        return text() + (parameters.isEmpty() ? "?" : "&") + CURSOR + "=" + cursor;
    }

    /** What the query asks for, in 16 bytes. */
    public byte[] digest() {
        SortedMap<String, List<String>> asked = new TreeMap<>(parameters);
        asked.remove(LIMIT);
        return Digests.sha256(16, text(asked));
    }

    private String text(SortedMap<String, List<String>> asked) {
        List<String> pairs = new ArrayList<>();
        asked.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
