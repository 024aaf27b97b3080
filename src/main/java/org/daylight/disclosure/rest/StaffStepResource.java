package org.daylight.disclosure.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daylight.disclosure.step.Timeline;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.rest.StaffAnswer;

/** A step by itself, as its reviewers look it up. */
@Path("/api/v1/staff/matter-steps")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class StaffStepResource {
    private final Timeline timeline;
    private final CurrentActor actor;

    StaffStepResource(Timeline timeline, CurrentActor actor) {
        this.timeline = timeline;
        this.actor = actor;
    }

    @GET
    @Path("{step}")
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER, RoleNames.SUPERVISOR})
    public Response get(UUID step) {
        return StaffAnswer.of(timeline.step(actor.get(), step));
    }
}
