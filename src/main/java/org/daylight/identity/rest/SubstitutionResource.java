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
import java.util.UUID;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.identity.SubstitutionDraft;
import org.daylight.identity.SubstitutionView;
import org.daylight.identity.Substitutions;
import org.daylight.kernel.persistence.Idempotency;
import org.daylight.kernel.persistence.RequestDigest;
import org.daylight.kernel.rest.StaffAnswer;
import org.daylight.kernel.rest.StaffPages;

/** Who acts in whose place. */
@Path("/api/v1/staff/substitutions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER, RoleNames.DISCLOSURE_HEAD})
public class SubstitutionResource {
    private final Substitutions substitutions;
    private final Idempotency idempotency;
    private final CurrentActor actor;
    private final StaffPages pages;

    SubstitutionResource(Substitutions substitutions, Idempotency idempotency, CurrentActor actor, StaffPages pages) {
        this.substitutions = substitutions;
        this.idempotency = idempotency;
        this.actor = actor;
        this.pages = pages;
    }

    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var page = pages.open(limit, cursor);
        return page.answer(substitutions.list(actor.get(), page.after(), page.fetch()), SubstitutionView::substitution);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid SubstitutionDraft draft) {
        var who = actor.get();
        var view = idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/substitutions", draft),
                SubstitutionView.class,
                () -> substitutions.give(who, draft));
        return StaffAnswer.created("/api/v1/staff/substitutions/" + view.substitution(), view);
    }

    @GET
    @Path("{substitution}")
    public Response get(UUID substitution) {
        return StaffAnswer.of(substitutions.find(actor.get(), substitution));
    }

    @POST
    @Path("{substitution}/end")
    public Response end(UUID substitution) {
        return StaffAnswer.of(substitutions.end(actor.get(), substitution));
    }
}
