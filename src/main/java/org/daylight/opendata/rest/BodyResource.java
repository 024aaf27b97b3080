package org.daylight.opendata.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.opendata.BodyView;
import org.daylight.opendata.PublicBodies;

/** The public bodies, for everyone. */
@Path("/api/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
public class BodyResource {
    private final PublicBodies bodies;
    private final Reading reading;

    BodyResource(PublicBodies bodies, Reading reading) {
        this.bodies = bodies;
        this.reading = reading;
    }

    @GET
    public Response list(
            @QueryParam("parent") String parent,
            @QueryParam("kind") String kind,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var wanted = Choice.of("kind", kind, BodyKind.class);
        var above = Choice.text("parent", parent, 32);
        var start = reading.start(asOf, limit, cursor, 20);
        var after = start.isFirst() ? "" : start.key().get(0);
        return reading.page(
                start,
                () -> bodies.list(start.at(), above, wanted, after, start.fetch()),
                (BodyView body) -> List.of(body.code()));
    }

    @GET
    @Path("{code}")
    public Response get(String code, @QueryParam("asOf") String asOf) {
        var view = bodies.find(code, reading.at(asOf)).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        return reading.one(view.seq(), () -> view);
    }
}
