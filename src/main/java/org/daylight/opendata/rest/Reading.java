package org.daylight.opendata.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daylight.kernel.page.CanonicalQuery;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.page.Cursors;
import org.daylight.kernel.page.Limit;
import org.daylight.kernel.page.Page;
import org.daylight.kernel.rest.EntityTags;
import org.daylight.opendata.PublicActs;
import org.daylight.publication.Newest;

/**
 * One anonymous read: at which number, from where, and whether the reader has the answer already. The tag follows from
 * number, query and newest expunction alone, so a 304 reads no rows, and confirms nothing that was expunged since.
 */
@RequestScoped
class Reading {
    private static final int MOST = 1000;

    private final PublicActs acts;
    private final Newest newest;
    private final Cursors cursors;
    private final EntityTags tags;
    private final UriInfo uri;

    Reading(PublicActs acts, Newest newest, Cursors cursors, EntityTags tags, UriInfo uri) {
        this.acts = acts;
        this.newest = newest;
        this.cursors = cursors;
        this.tags = tags;
        this.uri = uri;
    }

    /** Where a page begins: the number it is read at, and the key of the last item before it (empty at the start). */
    record Start(long at, List<String> key, int limit, CanonicalQuery query) {

        boolean isFirst() {
            return key.isEmpty();
        }

        /** The same page of something that is always read at {@code number}. */
        Start pinnedTo(long number) {
            return new Start(number, key, limit, query);
        }

        /** One more than wanted tells whether there is a next page. */
        int fetch() {
            return limit + 1;
        }
    }

    /** The number that {@code asOf} stands for; the newest one when it is absent. */
    long at(String asOf) {
        return acts.at(Choice.instant("asOf", asOf));
    }

    Start start(String asOf, String limit, String cursor, int usual) {
        var query = CanonicalQuery.of(uri.getRequestUri().getPath(), uri.getQueryParameters());
        var size = Limit.parse(limit, usual, MOST);
        if (cursor == null) {
            return new Start(at(asOf), List.of(), size, query);
        }
        var place = cursors.open(query, cursor);
        return new Start(place.number(), place.key(), size, query);
    }

    <T> Response page(Start start, Supplier<List<T>> items, Function<T, List<String>> key) {
        return page(start, items, key, Function.identity());
    }

    /** The page, or 304; {@code items} is asked for only when the answer needs it. */
    <T, V> Response page(Start start, Supplier<List<T>> items, Function<T, List<String>> key, Function<T, V> view) {
        return whole(
                start,
                items,
                key,
                page -> new Page<>(page.items().stream().map(view).toList(), page.next(), page.number(), null, null));
    }

    /** The page as {@code whole} presents it, or 304. */
    <T> Response whole(
            Start start, Supplier<List<T>> items, Function<T, List<String>> key, Function<Page<T>, ?> whole) {
        var tag = tag(start.at(), start.query());
        return tags.notModified(tag).orElseGet(() -> {
            var page = Page.of(items.get(), start.limit(), start.at(), start.query(), cursors, key);
            return answer(whole.apply(page), tag)
                    .header(HttpHeaders.LINK, page.link())
                    .build();
        });
    }

    /** One thing that last changed at {@code number}, or 304. */
    Response one(long number, Supplier<?> view) {
        var tag = tag(number, CanonicalQuery.of(uri.getRequestUri().getPath(), uri.getQueryParameters()));
        return tags.notModified(tag).orElseGet(() -> answer(view.get(), tag).build());
    }

    /** What is read at an old number may hold less since an expunction, and nothing else changes it. */
    private String tag(long number, CanonicalQuery query) {
        return tags.of(number, query, MediaType.APPLICATION_JSON_TYPE, Long.toString(newest.expunction()));
    }

    private static Response.ResponseBuilder answer(Object entity, String tag) {
        return Response.ok(entity).header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
