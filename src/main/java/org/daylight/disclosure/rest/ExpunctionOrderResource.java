package org.daylight.disclosure.rest;

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
import org.daylight.disclosure.expunction.ExpunctionOrderView;
import org.daylight.disclosure.expunction.ExpunctionState;
import org.daylight.disclosure.expunction.Expunctions;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.page.Version;
import org.daylight.kernel.rest.StaffAnswer;
import org.daylight.kernel.rest.StaffPages;

/** Orders to expunge, and what is decided on them. */
@Path("/api/v1/staff/expunctions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ExpunctionOrderResource {
    private final Expunctions expunctions;
    private final CurrentActor actor;
    private final StaffPages pages;

    ExpunctionOrderResource(Expunctions expunctions, CurrentActor actor, StaffPages pages) {
        this.expunctions = expunctions;
        this.actor = actor;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({RoleNames.APPROVER, RoleNames.DISCLOSURE_HEAD})
    public Response list(
            @QueryParam("state") String state, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var wanted = Choice.of("state", state, ExpunctionState.class);
        var page = pages.open(limit, cursor);
        return page.answer(
                expunctions.list(actor.get(), wanted, page.after(), page.fetch()), ExpunctionOrderView::expunction);
    }

    @GET
    @Path("{expunction}")
    @RolesAllowed({RoleNames.APPROVER, RoleNames.DISCLOSURE_HEAD})
    public Response get(UUID expunction) {
        return answer(expunctions.find(actor.get(), expunction));
    }

    @POST
    @Path("{expunction}/approval")
    @RolesAllowed(RoleNames.DISCLOSURE_HEAD)
    public Response approve(UUID expunction, @HeaderParam("If-Match") String ifMatch) {
        return answer(expunctions.approve(actor.get(), expunction, Version.required(ifMatch)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{expunction}/refusal")
    @RolesAllowed(RoleNames.DISCLOSURE_HEAD)
    public Response refuse(
            UUID expunction, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ExpunctionRefusal refusal) {
        return answer(expunctions.refuse(actor.get(), expunction, Version.required(ifMatch), refusal.reason()));
    }

    private static Response answer(ExpunctionOrderView view) {
        return StaffAnswer.of(view, view.version());
    }
}
