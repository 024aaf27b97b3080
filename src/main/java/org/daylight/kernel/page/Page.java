package org.daylight.kernel.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a collection.
 *
 * @param items at most as many as asked for
 * @param next address of the next page, without host; null on the last page
 * @param number the sequence number that this page and all that follow it are read at
 * @param total how many items there are in all, if asked for
 * @param totalKind how far {@code total} can be trusted
 */
public record Page<T>(List<T> items, String next, @JsonProperty("seq") long number, Long total, TotalKind totalKind) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page made of the first {@code limit} of {@code rows}. The reader of the database asks for one row more than
     * wanted: if it is there, there is a next page.
     *
     * @param key the sort key of a row, as texts: where the next page goes on
     */
    public static <T> Page<T> of(
            List<T> rows,
            int limit,
            long number,
            CanonicalQuery query,
            Cursors cursors,
            Function<T, List<String>> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, number, null, null);
        }
        List<T> items = rows.subList(0, limit);
        String cursor = cursors.seal(query, new Cursors.Place(number, key.apply(items.get(limit - 1))));
        return new Page<>(items, query.next(cursor), number, null, null);
    }

    /** The same page, with how many items there are in all. */
    public Page<T> counted(long all, TotalKind kind) {
        return new Page<>(items, next, number, all, kind);
    }

    /** The value of {@code Link} (RFC 8288), or null on the last page. */
    public String link() {
        return next == null ? null : "<" + next + ">; rel=\"next\"";
    }
}
