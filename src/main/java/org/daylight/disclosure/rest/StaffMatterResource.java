package org.daylight.disclosure.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daylight.disclosure.matter.MatterDraft;
import org.daylight.disclosure.matter.MatterEnd;
import org.daylight.disclosure.matter.MatterSight;
import org.daylight.disclosure.matter.MatterState;
import org.daylight.disclosure.matter.Matters;
import org.daylight.disclosure.matter.StaffMatterSummary;
import org.daylight.disclosure.matter.StaffMatterView;
import org.daylight.disclosure.step.MatterSteps;
import org.daylight.disclosure.step.StaffStepView;
import org.daylight.disclosure.step.StepDraft;
import org.daylight.disclosure.step.StepEventView;
import org.daylight.disclosure.step.Timeline;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.page.Version;
import org.daylight.kernel.persistence.Idempotency;
import org.daylight.kernel.persistence.RequestDigest;
import org.daylight.kernel.rest.StaffAnswer;
import org.daylight.kernel.rest.StaffPages;

/** Where matters are opened, followed step by step, and ended. */
@Path("/api/v1/staff/matters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class StaffMatterResource {
    private final Matters matters;
    private final MatterSight sight;
    private final MatterSteps steps;
    private final Timeline timeline;
    private final Idempotency idempotency;
    private final CurrentActor actor;
    private final StaffPages pages;

    StaffMatterResource(
            Matters matters,
            MatterSight sight,
            MatterSteps steps,
            Timeline timeline,
            Idempotency idempotency,
            CurrentActor actor,
            StaffPages pages) {
        this.matters = matters;
        this.sight = sight;
        this.steps = steps;
        this.timeline = timeline;
        this.idempotency = idempotency;
        this.actor = actor;
        this.pages = pages;
    }

    @POST
    @RolesAllowed(RoleNames.EDITOR)
    public Response open(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid MatterDraft draft) {
        var who = actor.get();
        var view = idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/matters", draft),
                StaffMatterView.class,
                () -> matters.open(who, draft));
        return StaffAnswer.created("/api/v1/staff/matters/" + view.matter(), view, view.version());
    }

    @GET
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER, RoleNames.SUPERVISOR})
    public Response list(
            @QueryParam("state") String state, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var wanted = Choice.of("state", state, MatterState.class);
        var page = pages.open(limit, cursor);
        return page.answer(sight.list(actor.get(), wanted, page.after(), page.fetch()), StaffMatterSummary::matter);
    }

    @GET
    @Path("{matter}")
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER, RoleNames.SUPERVISOR})
    public Response get(UUID matter) {
        return answer(sight.find(actor.get(), matter));
    }

    @PUT
    @Path("{matter}")
    @RolesAllowed(RoleNames.EDITOR)
    public Response entitle(UUID matter, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MatterTitle title) {
        return answer(matters.entitle(actor.get(), matter, Version.required(ifMatch), title.title()));
    }

    @POST
    @Path("{matter}/end")
    @RolesAllowed(RoleNames.APPROVER)
    public Response end(UUID matter, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MatterEnd end) {
        return answer(matters.end(actor.get(), matter, Version.required(ifMatch), end));
    }

    @POST
    @Path("{matter}/steps")
    @RolesAllowed(RoleNames.EDITOR)
    public Response record(UUID matter, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid StepDraft draft) {
        var who = actor.get();
        var view = idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/matters/" + matter + "/steps", draft),
                StaffStepView.class,
                () -> steps.record(who, matter, draft));
        return StaffAnswer.created("/api/v1/staff/matter-steps/" + view.step(), view);
    }

    @GET
    @Path("{matter}/steps")
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER, RoleNames.SUPERVISOR})
    public Response steps(UUID matter, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var page = pages.open(limit, cursor);
        return page.answer(timeline.of(actor.get(), matter, page.after(), page.fetch()), StepEventView::event);
    }

    private static Response answer(StaffMatterView view) {
        return StaffAnswer.of(view, view.version());
    }
}
