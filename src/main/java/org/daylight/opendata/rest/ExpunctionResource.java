package org.daylight.opendata.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.daylight.opendata.ExpunctionView;
import org.daylight.opendata.PublicExpunctions;

/** What was expunged and why: the list that is kept outside of the database, to be applied again after a restore. */
@Path("/api/v1/expunctions")
@Produces(MediaType.APPLICATION_JSON)
public class ExpunctionResource {
    private final PublicExpunctions expunctions;
    private final Reading reading;

    ExpunctionResource(PublicExpunctions expunctions, Reading reading) {
        this.expunctions = expunctions;
        this.reading = reading;
    }

    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var start = reading.start(null, limit, cursor, 100);
        var after = start.isFirst() ? 0 : Long.parseLong(start.key().get(0));
        return reading.page(
                start,
                () -> expunctions.list(start.at(), after, start.fetch()),
                (ExpunctionView item) -> List.of(Long.toString(item.seq())));
    }
}
