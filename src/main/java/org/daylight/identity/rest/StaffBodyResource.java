package org.daylight.identity.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daylight.identity.Bodies;
import org.daylight.identity.BodyChange;
import org.daylight.identity.BodyDraft;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.identity.StaffBodyView;
import org.daylight.kernel.page.Version;
import org.daylight.kernel.persistence.Idempotency;
import org.daylight.kernel.persistence.RequestDigest;
import org.daylight.kernel.rest.StaffAnswer;

/** Founds public bodies and changes them; each change is a public act. */
@Path("/api/v1/staff/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleNames.ADMIN)
public class StaffBodyResource {
    private final Bodies bodies;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    StaffBodyResource(Bodies bodies, Idempotency idempotency, CurrentActor actor) {
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    public Response found(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid BodyDraft draft) {
        var who = actor.get();
        var view = idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/bodies", draft),
                StaffBodyView.class,
                () -> bodies.found(who, draft));
        return StaffAnswer.created("/api/v1/staff/bodies/" + view.code(), view, view.seq());
    }

    @GET
    @Path("{code}")
    public Response get(String code) {
        return answer(bodies.find(actor.get(), code));
    }

    @POST
    @Path("{code}/changes")
    public Response change(String code, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid BodyChange change) {
        return answer(bodies.change(actor.get(), code, Version.required(ifMatch), change));
    }

    private static Response answer(StaffBodyView view) {
        return StaffAnswer.of(view, view.seq());
    }
}
