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
import java.util.Objects;
import java.util.UUID;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.Posts;
import org.daylight.identity.ProxyView;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.persistence.Idempotency;
import org.daylight.kernel.persistence.RequestDigest;
import org.daylight.kernel.rest.StaffAnswer;

/** Which body's staff may act for a village. */
@Path("/api/v1/staff/proxies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleNames.ADMIN)
public class ProxyResource {
    private final Posts posts;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    ProxyResource(Posts posts, Idempotency idempotency, CurrentActor actor) {
        this.posts = posts;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    public Response give(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ProxyDraft draft) {
        var who = actor.get();
        var from = Objects.requireNonNullElse(draft.fromDay(), posts.today());
        var view = idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/proxies", draft),
                ProxyView.class,
                () -> posts.giveProxy(who, draft.village(), draft.serving(), draft.basis(), from));
        return StaffAnswer.created("/api/v1/staff/proxies/" + view.proxy(), view);
    }

    @GET
    @Path("{proxy}")
    public Response get(UUID proxy) {
        return StaffAnswer.of(posts.findProxy(actor.get(), proxy));
    }

    @POST
    @Path("{proxy}/end")
    public Response end(UUID proxy, @NotNull @Valid PostEnd end) {
        return StaffAnswer.of(
                posts.endProxy(actor.get(), proxy, Objects.requireNonNullElse(end.toDay(), posts.today())));
    }
}
