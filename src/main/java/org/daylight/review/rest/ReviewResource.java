package org.daylight.review.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.page.Version;
import org.daylight.kernel.rest.StaffAnswer;
import org.daylight.kernel.rest.StaffPages;
import org.daylight.review.RecusalDraft;
import org.daylight.review.Recusals;
import org.daylight.review.ReviewState;
import org.daylight.review.ReviewView;
import org.daylight.review.Reviews;
import org.daylight.review.StuckCases;

/** The reviewers' desk: confidentiality review, then approval; or back to the authors. */
@Path("/api/v1/staff/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ReviewResource {
    private final Reviews reviews;
    private final Recusals recusals;
    private final StuckCases stuck;
    private final CurrentActor actor;
    private final StaffPages pages;

    ReviewResource(Reviews reviews, Recusals recusals, StuckCases stuck, CurrentActor actor, StaffPages pages) {
        this.reviews = reviews;
        this.recusals = recusals;
        this.stuck = stuck;
        this.actor = actor;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER, RoleNames.DISCLOSURE_HEAD})
    public Response list(
            @QueryParam("state") String state, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var wanted = Choice.of("state", state, ReviewState.class);
        var page = pages.open(limit, cursor);
        return page.answer(reviews.list(actor.get(), wanted, page.after(), page.fetch()), ReviewView::review);
    }

    @GET
    @Path("{review}")
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER, RoleNames.DISCLOSURE_HEAD})
    public Response get(UUID review) {
        return answer(reviews.find(actor.get(), review));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{review}/clearance")
    @RolesAllowed(RoleNames.CONFIDENTIALITY_REVIEWER)
    public Response clear(UUID review, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ClearanceDraft draft) {
        return answer(reviews.clear(actor.get(), review, Version.required(ifMatch), draft.verdict()));
    }

    @POST
    @Path("{review}/approval")
    @RolesAllowed(RoleNames.APPROVER)
    public Response approve(UUID review, @HeaderParam("If-Match") String ifMatch) {
        return answer(reviews.approve(actor.get(), review, Version.required(ifMatch)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{review}/scheduled-approval")
    @RolesAllowed(RoleNames.APPROVER)
    public Response approveFor(
            UUID review, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ScheduledApprovalDraft draft) {
        return answer(reviews.approveFor(actor.get(), review, Version.required(ifMatch), draft.publishAt()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{review}/call-back")
    @RolesAllowed(RoleNames.APPROVER)
    public Response callBack(UUID review, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReturnDraft draft) {
        return answer(reviews.callBack(actor.get(), review, Version.required(ifMatch), draft.reason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{review}/return")
    @RolesAllowed({RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
    public Response sendBack(UUID review, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReturnDraft draft) {
        return answer(reviews.sendBack(actor.get(), review, Version.required(ifMatch), draft.reason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{review}/recusals")
    @RolesAllowed({RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER, RoleNames.DISCLOSURE_HEAD})
    public Response recuse(UUID review, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RecusalDraft draft) {
        return answer(recusals.recuse(actor.get(), review, Version.required(ifMatch), draft));
    }

    @POST
    @Path("{review}/taking")
    @RolesAllowed({RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
    public Response take(UUID review, @HeaderParam("If-Match") String ifMatch) {
        return answer(stuck.take(actor.get(), review, Version.required(ifMatch)));
    }

    private static Response answer(ReviewView view) {
        return StaffAnswer.of(view, view.version());
    }
}
