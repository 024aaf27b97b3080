package org.daylight.disclosure.rest;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daylight.attachment.rest.FileAnswer;
import org.daylight.attachment.rest.FileDraft;
import org.daylight.disclosure.Attaching;
import org.daylight.disclosure.AttachmentDraft;
import org.daylight.disclosure.AttachmentDrafting;
import org.daylight.disclosure.Disclosures;
import org.daylight.disclosure.Drafting;
import org.daylight.disclosure.EditionDraft;
import org.daylight.disclosure.EditionState;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.disclosure.template.Templates;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.page.Version;
import org.daylight.kernel.rest.StaffAnswer;
import org.daylight.kernel.rest.StaffPages;
import org.daylight.kernel.rest.TableFormat;
import org.daylight.kernel.rest.TableType;

/** The editor's desk: drafts and their rows, up to their submission. */
@Path("/api/v1/staff/editions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class DraftResource {
    private final Drafting drafting;
    private final Disclosures disclosures;
    private final Attaching attaching;
    private final AttachmentDrafting attachments;
    private final FileAnswer files;
    private final Templates templates;
    private final CurrentActor actor;
    private final StaffPages pages;

    DraftResource(
            Drafting drafting,
            Disclosures disclosures,
            Templates templates,
            Attaching attaching,
            AttachmentDrafting attachments,
            FileAnswer files,
            CurrentActor actor,
            StaffPages pages) {
        this.drafting = drafting;
        this.disclosures = disclosures;
        this.templates = templates;
        this.attaching = attaching;
        this.attachments = attachments;
        this.files = files;
        this.actor = actor;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
    public Response list(
            @QueryParam("state") String state, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var wanted = Choice.of("state", state, EditionState.class);
        var page = pages.open(limit, cursor);
        return page.answer(
                disclosures.editions(actor.get(), wanted, page.after(), page.fetch()), item -> item.edition());
    }

    @GET
    @Path("{edition}")
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
    public Response get(UUID edition) {
        var view = disclosures.edition(actor.get(), edition);
        return StaffAnswer.of(view, view.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{edition}")
    @RolesAllowed(RoleNames.EDITOR)
    public Response revise(UUID edition, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid EditionDraft draft) {
        var view = drafting.revise(actor.get(), edition, Version.required(ifMatch), draft);
        return StaffAnswer.of(view, view.version());
    }

    @DELETE
    @Path("{edition}")
    @RolesAllowed(RoleNames.EDITOR)
    public Response discard(UUID edition, @HeaderParam("If-Match") String ifMatch) {
        drafting.discard(actor.get(), edition, Version.required(ifMatch));
        return Response.noContent().build();
    }

    @GET
    @Path("{edition}/rows")
    @Produces({MediaType.APPLICATION_JSON, TableType.CSV, TableType.XLSX})
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
    public Response rows(UUID edition, @QueryParam("format") String format, @Context Request request) {
        var as = TableFormat.of(format, request);
        var view = disclosures.rows(actor.get(), edition);
        return switch (as) {
            case JSON -> StaffAnswer.of(view, view.version());
            case CSV -> StaffAnswer.file(as, view.family(), templates.csv(view.family(), view.rows()), view.version());
            case XLSX ->
                StaffAnswer.file(as, view.family(), templates.xlsx(view.family(), view.rows()), view.version());
        };
    }

    // One method, for the framework chooses among several without looking at Accept.
    @PUT
    @Consumes({MediaType.APPLICATION_JSON, TableType.CSV, TableType.XLSX})
    @Path("{edition}/rows")
    @RolesAllowed(RoleNames.EDITOR)
    public Response replaceRows(
            UUID edition, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RowsDraft draft) {
        try (var document = draft.rows()) {
            var view = drafting.replaceRows(actor.get(), edition, Version.required(ifMatch), document);
            return StaffAnswer.of(view, view.version());
        }
    }

    @GET
    @Path("{edition}/differences")
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
    public Response differences(UUID edition, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var page = pages.open(limit, cursor, 100);
        var all = disclosures.differences(actor.get(), edition, page.afterKey(), page.fetch());
        return StaffAnswer.of(all.of(page.page(all.items(), RowDifference::key)), all.version());
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        "application/pdf",
        "image/jpeg",
        "image/png",
        TableType.XLSX,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.text",
        "application/geo+json",
        TableType.CSV,
        MediaType.TEXT_PLAIN
    })
    @Path("{edition}/attachments")
    @RolesAllowed(RoleNames.EDITOR)
    public Response attach(UUID edition, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid FileDraft draft) {
        try (draft) {
            var attached = attaching.attach(actor.get(), edition, Version.required(ifMatch), draft.file());
            return StaffAnswer.created(
                    "/api/v1/staff/editions/" + edition + "/attachments/" + attached.attachment(),
                    attached.edition(),
                    attached.edition().version());
        }
    }

    @GET
    @Path("{edition}/attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
    @Uncompressed
    public Response attachment(UUID edition, UUID attachment) {
        return files.of(attachments.file(actor.get(), edition, attachment), "no-store");
    }

    @GET
    @Path("{edition}/attachments/{attachment}/thumbnail")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({RoleNames.EDITOR, RoleNames.CONFIDENTIALITY_REVIEWER, RoleNames.APPROVER})
    @Uncompressed
    public Response thumbnail(UUID edition, UUID attachment) {
        return files.whole(attachments.thumbnail(actor.get(), edition, attachment), "no-store");
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{edition}/attachments/{attachment}")
    @RolesAllowed(RoleNames.EDITOR)
    public Response describe(
            UUID edition,
            UUID attachment,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AttachmentDraft draft) {
        var view = attachments.describe(actor.get(), edition, attachment, Version.required(ifMatch), draft);
        return StaffAnswer.of(view, view.version());
    }

    @DELETE
    @Path("{edition}/attachments/{attachment}")
    @RolesAllowed(RoleNames.EDITOR)
    public Response detach(UUID edition, UUID attachment, @HeaderParam("If-Match") String ifMatch) {
        var view = attachments.remove(actor.get(), edition, attachment, Version.required(ifMatch));
        return StaffAnswer.of(view, view.version());
    }

    @POST
    @Path("{edition}/submission")
    @RolesAllowed(RoleNames.EDITOR)
    public Response submit(UUID edition, @HeaderParam("If-Match") String ifMatch) {
        var view = drafting.submit(actor.get(), edition, Version.required(ifMatch));
        return StaffAnswer.of(view, view.version());
    }
}
