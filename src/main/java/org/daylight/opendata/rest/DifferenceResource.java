package org.daylight.opendata.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.kernel.page.Choice;
import org.daylight.opendata.EditionDifferences;
import org.daylight.opendata.PublicDifferences;

/** What changed from one edition to another, for everyone. */
@Path("/api/v1/disclosures/{disclosure}/editions/{edition}/differences")
@Produces(MediaType.APPLICATION_JSON)
public class DifferenceResource {
    private final PublicDifferences differences;
    private final Reading reading;

    DifferenceResource(PublicDifferences differences, Reading reading) {
        this.differences = differences;
        this.reading = reading;
    }

    @GET
    public Response get(
            UUID disclosure,
            String edition,
            @QueryParam("from") String from,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var number = Choice.address(edition);
        var pair = differences.pair(disclosure, number, Choice.number("from", from, number - 1), reading.at(null));
        var start = reading.start(null, limit, cursor, 100).pinnedTo(pair.seq());
        return reading.whole(
                start,
                () -> differences.rows(pair, start.isFirst() ? "" : start.key().get(0), start.fetch()),
                (RowDifference row) -> List.of(row.key()),
                page -> EditionDifferences.of(pair, start.isFirst() ? differences.header(pair) : null, page));
    }
}
