package org.daylight.kernel.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.daylight.kernel.page.CanonicalQuery;
import org.daylight.kernel.page.Cursors;
import org.daylight.kernel.page.Limit;
import org.daylight.kernel.page.Page;

/** Pages of lists that staff see: ordered by id or another key, pinned to no number, never cached. */
@RequestScoped
public class StaffPages {
    private static final int USUAL = 20;
    private static final int MOST = 1000;

    private final Cursors cursors;
    private final UriInfo uri;

    StaffPages(Cursors cursors, UriInfo uri) {
        this.cursors = cursors;
        this.uri = uri;
    }

    /** The page that this request asks for. */
    public Opened open(String limit, String cursor) {
        return open(limit, cursor, USUAL);
    }

    /** The same with another number of items when {@code limit} is absent. */
    public Opened open(String limit, String cursor, int usual) {
        var query = CanonicalQuery.of(uri.getRequestUri().getPath(), uri.getQueryParameters());
        var after = cursor == null ? null : cursors.open(query, cursor).key().get(0);
        return new Opened(query, Limit.parse(limit, usual, MOST), after);
    }

    /** One page of a list: where it begins and how much of it is wanted. */
    public final class Opened {
        private final CanonicalQuery query;
        private final int limit;
        private final String after;

        private Opened(CanonicalQuery query, int limit, String after) {
            this.query = query;
            this.limit = limit;
            this.after = after;
        }

        /** The id of the last item of the page before; null for the first page. */
        public UUID after() {
            return after == null ? null : UUID.fromString(after);
        }

        /** The key of the last item of the page before, where items are ordered by a text; null for the first page. */
        public String afterKey() {
            return after;
        }

        /** How many items to read: one more than wanted tells whether there is a next page. */
        public int fetch() {
            return limit + 1;
        }

        public <T> Response answer(List<T> items, Function<T, UUID> id) {
            var page = page(items, item -> id.apply(item).toString());
            return Response.ok(new StaffPage<>(page.items(), page.next()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }

        /** The page itself, of items that are ordered by {@code key}. */
        public <T> Page<T> page(List<T> items, Function<T, String> key) {
            return Page.of(items, limit, 0, query, cursors, item -> List.of(key.apply(item)));
        }
    }

    /** A page without a number. */
    public record StaffPage<T>(List<T> items, String next) {}
}
