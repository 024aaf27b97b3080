package org.daylight.opendata.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.opendata.MatterStepView;
import org.daylight.opendata.MatterSummary;
import org.daylight.opendata.MatterView;
import org.daylight.opendata.PublicMatters;
import org.daylight.opendata.PublicSteps;

/** Matters that are published stage by stage, for everyone. */
@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
public class MatterResource {
    private final PublicMatters matters;
    private final PublicSteps steps;
    private final Reading reading;

    MatterResource(PublicMatters matters, PublicSteps steps, Reading reading) {
        this.matters = matters;
        this.steps = steps;
        this.reading = reading;
    }

    @GET
    public Response list(
            @QueryParam("body") String body,
            @QueryParam("kind") String kind,
            @QueryParam("state") String state,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var filter = new PublicMatters.Filter(
                Choice.text("body", body, 32),
                Choice.text("kind", kind, 40),
                Choice.of("state", state, MatterView.Standing.class));
        var start = reading.start(asOf, limit, cursor, 20);
        var before =
                start.isFirst() ? Long.MAX_VALUE : Long.parseLong(start.key().get(0));
        return reading.page(
                start,
                () -> matters.list(start.at(), filter, before, start.fetch()),
                (MatterSummary item) -> List.of(Long.toString(item.seq())));
    }

    @GET
    @Path("{matter}")
    public Response get(UUID matter, @QueryParam("asOf") String asOf) {
        var at = reading.at(asOf);
        // Before the tag: what is not there answers no condition.
        var view = found(matter, at);
        return reading.one(at, () -> view);
    }

    @GET
    @Path("{matter}/steps")
    public Response steps(
            UUID matter,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var start = reading.start(asOf, limit, cursor, 100);
        var after = start.isFirst() ? 0 : Long.parseLong(start.key().get(0));
        found(matter, start.at());
        return reading.page(
                start,
                () -> steps.list(matter, start.at(), after, start.fetch()),
                (MatterStepView step) -> List.of(Long.toString(step.seq())));
    }

    private MatterView found(UUID matter, long at) {
        return matters.find(matter, at).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }
}
