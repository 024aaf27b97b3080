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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daylight.disclosure.posting.PostingCorrection;
import org.daylight.disclosure.posting.Postings;
import org.daylight.disclosure.posting.StaffPostingView;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.page.Version;
import org.daylight.kernel.rest.StaffAnswer;

/** Records of postings, and what becomes of them. */
@Path("/api/v1/staff/postings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PostingResource {
    private final Postings postings;
    private final CurrentActor actor;

    PostingResource(Postings postings, CurrentActor actor) {
        this.postings = postings;
        this.actor = actor;
    }

    @GET
    @Path("{posting}")
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
    public Response get(UUID posting) {
        return answer(postings.find(actor.get(), posting));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{posting}/corrections")
    @RolesAllowed(RoleNames.EDITOR)
    public Response correct(
            UUID posting, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PostingCorrection correction) {
        return answer(postings.correct(actor.get(), posting, Version.required(ifMatch), correction));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{posting}/strike")
    @RolesAllowed(RoleNames.EDITOR)
    public Response strike(
            UUID posting, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PostingStrike strike) {
        return answer(postings.strike(actor.get(), posting, Version.required(ifMatch), strike.reason()));
    }

    private static Response answer(StaffPostingView view) {
        return StaffAnswer.of(view, view.version());
    }
}
