package org.daylight.review.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.rest.StaffPages;
import org.daylight.review.ReviewView;
import org.daylight.review.StuckCases;

/** What waits for the supervising body, since nobody else is left. */
@Path("/api/v1/staff/stuck-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
public class StuckReviewResource {
    private final StuckCases stuck;
    private final CurrentActor actor;
    private final StaffPages pages;

    StuckReviewResource(StuckCases stuck, CurrentActor actor, StaffPages pages) {
        this.stuck = stuck;
        this.actor = actor;
        this.pages = pages;
    }

    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var page = pages.open(limit, cursor);
        return page.answer(stuck.list(actor.get(), page.after(), page.fetch()), ReviewView::review);
    }
}
