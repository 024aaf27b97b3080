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
import org.daylight.disclosure.Copies;
import org.daylight.disclosure.CopyDraft;
import org.daylight.disclosure.DisclosureDraft;
import org.daylight.disclosure.Disclosures;
import org.daylight.disclosure.Drafting;
import org.daylight.disclosure.StaffEditionView;
import org.daylight.disclosure.SuccessorDraft;
import org.daylight.disclosure.Successors;
import org.daylight.disclosure.Withdrawals;
import org.daylight.disclosure.expunction.ExpunctionDraft;
import org.daylight.disclosure.expunction.ExpunctionOrderView;
import org.daylight.disclosure.expunction.Expunctions;
import org.daylight.disclosure.posting.PostingDraft;
import org.daylight.disclosure.posting.Postings;
import org.daylight.disclosure.posting.StaffPostingView;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.page.Version;
import org.daylight.kernel.persistence.Idempotency;
import org.daylight.kernel.persistence.RequestDigest;
import org.daylight.kernel.rest.StaffAnswer;

/** Where disclosures begin, are corrected and are withdrawn, where their expunction is ordered and their postings recorded. */
@Path("/api/v1/staff/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class StaffDisclosureResource {
    private final Drafting drafting;
    private final Disclosures disclosures;
    private final Successors successors;
    private final Copies copies;
    private final Withdrawals withdrawals;
    private final Expunctions expunctions;
    private final Postings postings;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    StaffDisclosureResource(
            Drafting drafting,
            Disclosures disclosures,
            Successors successors,
            Copies copies,
            Withdrawals withdrawals,
            Expunctions expunctions,
            Postings postings,
            Idempotency idempotency,
            CurrentActor actor) {
        this.drafting = drafting;
        this.disclosures = disclosures;
        this.successors = successors;
        this.copies = copies;
        this.withdrawals = withdrawals;
        this.expunctions = expunctions;
        this.postings = postings;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(RoleNames.EDITOR)
    public Response draft(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid DisclosureDraft draft) {
        var who = actor.get();
        return created(idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/disclosures", draft),
                StaffEditionView.class,
                () -> drafting.create(who, draft)));
    }

    @GET
    @Path("{disclosure}")
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
    public Response get(UUID disclosure) {
        var view = disclosures.disclosure(actor.get(), disclosure);
        return StaffAnswer.of(view, view.version());
    }

    @POST
    @Path("{disclosure}/corrections")
    @RolesAllowed(RoleNames.EDITOR)
    public Response correct(
            UUID disclosure, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CorrectionDraft draft) {
        var who = actor.get();
        return created(idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/disclosures/" + disclosure + "/corrections", draft),
                StaffEditionView.class,
                () -> drafting.correct(who, disclosure, draft.reason())));
    }

    @POST
    @Path("{disclosure}/successors")
    @RolesAllowed(RoleNames.EDITOR)
    public Response succeed(
            UUID disclosure, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid SuccessorDraft draft) {
        var who = actor.get();
        return created(idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/disclosures/" + disclosure + "/successors", draft),
                StaffEditionView.class,
                () -> successors.start(who, disclosure, draft)));
    }

    @POST
    @Path("{disclosure}/copies")
    @RolesAllowed(RoleNames.EDITOR)
    public Response copy(UUID disclosure, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CopyDraft draft) {
        var who = actor.get();
        return created(idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/disclosures/" + disclosure + "/copies", draft),
                StaffEditionView.class,
                () -> copies.start(who, disclosure, draft)));
    }

    @POST
    @Path("{disclosure}/withdrawal")
    @RolesAllowed(RoleNames.APPROVER)
    public Response withdraw(
            UUID disclosure, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WithdrawalDraft draft) {
        var view = withdrawals.withdraw(actor.get(), disclosure, Version.required(ifMatch), draft.reason());
        return StaffAnswer.of(view, view.version());
    }

    @POST
    @Path("{disclosure}/expunction")
    @RolesAllowed(RoleNames.APPROVER)
    public Response orderExpunction(
            UUID disclosure, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid ExpunctionDraft draft) {
        var who = actor.get();
        var view = idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/disclosures/" + disclosure + "/expunction", draft),
                ExpunctionOrderView.class,
                () -> expunctions.order(who, disclosure, draft));
        return StaffAnswer.created("/api/v1/staff/expunctions/" + view.expunction(), view, view.version());
    }

    @POST
    @Path("{disclosure}/postings")
    @RolesAllowed(RoleNames.EDITOR)
    public Response recordPosting(
            UUID disclosure, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid PostingDraft draft) {
        var who = actor.get();
        var view = idempotency.create(
                who.subject(),
                key,
                RequestDigest.of("POST /api/v1/staff/disclosures/" + disclosure + "/postings", draft),
                StaffPostingView.class,
                () -> postings.record(who, disclosure, draft));
        return StaffAnswer.created("/api/v1/staff/postings/" + view.posting(), view, view.version());
    }

    private static Response created(StaffEditionView view) {
        return StaffAnswer.created("/api/v1/staff/editions/" + view.edition(), view, view.version());
    }
}
