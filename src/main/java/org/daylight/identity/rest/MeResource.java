package org.daylight.identity.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.Posts;
import org.daylight.kernel.rest.StaffAnswer;

/** Who the token says is asking, and what the portal lets them do. */
@Path("/api/v1/staff/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class MeResource {
    private final Posts posts;
    private final CurrentActor actor;

    MeResource(Posts posts, CurrentActor actor) {
        this.posts = posts;
        this.actor = actor;
    }

    @GET
    public Response me() {
        return StaffAnswer.of(posts.heldBy(actor.get()));
    }
}
