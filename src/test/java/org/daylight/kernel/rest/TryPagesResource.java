package org.daylight.kernel.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.daylight.kernel.page.CanonicalQuery;
import org.daylight.kernel.page.Cursors;
import org.daylight.kernel.page.Limit;
import org.daylight.kernel.page.Page;
import org.daylight.kernel.page.Version;
import org.jboss.resteasy.reactive.RestQuery;

/** Tests only: the numbers from 1 to 5 as a collection, and one thing with a version. */
@Path("/api/v1/try-pages")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class TryPagesResource {
    static final AtomicInteger READS = new AtomicInteger();
    private static final long NOW = 42;

    private final Cursors cursors;
    private final EntityTags tags;

    TryPagesResource(Cursors cursors, EntityTags tags) {
        this.cursors = cursors;
        this.tags = tags;
    }

    @GET
    public Response list(@RestQuery String limit, @RestQuery String cursor, @RestQuery List<String> tag, UriInfo uri) {
        int most = Limit.parse(limit, 2, 4);
        CanonicalQuery query = CanonicalQuery.of(uri.getRequestUri().getPath(), uri.getQueryParameters());
        Cursors.Place place = cursor == null ? new Cursors.Place(NOW, List.of("0")) : cursors.open(query, cursor);
        String etag = tags.of(place.number(), query, MediaType.APPLICATION_JSON_TYPE);
        Optional<Response> same = tags.notModified(etag);
        if (same.isPresent()) {
            return same.get();
        }
        READS.incrementAndGet();
        int after = Integer.parseInt(place.key().get(0));
        List<Integer> rows =
                IntStream.rangeClosed(after + 1, 5).limit(most + 1).boxed().toList();
        Page<Integer> page = Page.of(rows, most, place.number(), query, cursors, row -> List.of(row.toString()));
        return Response.ok(page)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.LINK, page.link())
                .build();
    }

    @GET
    @Path("thing")
    public Response read() {
        return Response.ok(Map.of("name", "thing"))
                .header(HttpHeaders.ETAG, tags.ofVersion(7))
                .build();
    }

    @PUT
    @Path("thing")
    public Map<String, Object> update(@HeaderParam("If-Match") String ifMatch, Map<String, Object> draft) {
        Version.check(Version.required(ifMatch), 7);
        return draft;
    }

    @POST
    @Path("thing/close")
    public Map<String, String> close() {
        return Map.of("state", "closed");
    }
}
