package org.daylight.opendata.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.page.Limit;
import org.daylight.opendata.ChangePage;
import org.daylight.opendata.PublicActs;
import org.daylight.publication.Newest;

/** The sequence of public acts, for those who follow it. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {
    private static final int USUAL = 20;
    private static final int MOST = 1000;

    private final PublicActs acts;
    private final Newest newest;
    private final Reading reading;

    ChangeResource(PublicActs acts, Newest newest, Reading reading) {
        this.acts = acts;
        this.newest = newest;
        this.reading = reading;
    }

    @GET
    public Response changes(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var from = Choice.number("after", after, 0);
        var size = Limit.parse(limit, USUAL, MOST);
        var at = newest.seq(from);
        return reading.one(at, () -> ChangePage.of(acts.changes(from, at, size + 1), size, at));
    }
}
