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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.PostView;
import org.daylight.identity.Posts;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.persistence.Idempotency;
import org.daylight.kernel.persistence.RequestDigest;
import org.daylight.kernel.rest.StaffAnswer;
import org.daylight.kernel.rest.StaffPages;

/** Who holds which role for which body. */
@Path("/api/v1/staff/posts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleNames.ADMIN)
public class PostResource {
    private final Posts posts;
    private final Idempotency idempotency;
    private final CurrentActor actor;
    private final StaffPages pages;

    PostResource(Posts posts, Idempotency idempotency, CurrentActor actor, StaffPages pages) {
        this.posts = posts;
        this.idempotency = idempotency;
        this.actor = actor;
        this.pages = pages;
    }

    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var page = pages.open(limit, cursor);
        return page.answer(posts.list(actor.get(), page.after(), page.fetch()), PostView::post);
    }

    @POST
    public Response give(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid PostDraft draft) {
        var who = actor.get();
        var from = Objects.requireNonNullElse(draft.fromDay(), posts.today());
        var view = idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/posts", draft),
                PostView.class,
                () -> posts.give(who, draft.subject(), draft.role(), draft.body(), from));
        return StaffAnswer.created("/api/v1/staff/posts/" + view.post(), view);
    }

    @GET
    @Path("{post}")
    public Response get(UUID post) {
        return StaffAnswer.of(posts.find(actor.get(), post));
    }

    @POST
    @Path("{post}/end")
    public Response end(UUID post, @NotNull @Valid PostEnd end) {
        return StaffAnswer.of(posts.end(actor.get(), post, Objects.requireNonNullElse(end.toDay(), posts.today())));
    }
}
