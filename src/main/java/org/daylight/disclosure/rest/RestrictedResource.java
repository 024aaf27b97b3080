package org.daylight.disclosure.rest;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daylight.attachment.rest.FileAnswer;
import org.daylight.disclosure.audience.Audience;
import org.daylight.disclosure.audience.RestrictedAttachments;
import org.daylight.disclosure.audience.RestrictedDisclosures;
import org.daylight.disclosure.audience.RestrictedRow;
import org.daylight.disclosure.audience.RestrictedSummary;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.identity.CurrentActor;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.page.Limit;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.rest.StaffAnswer;
import org.daylight.kernel.rest.StaffPages;

/** What is disclosed to a group or internally, read by those it is for. Never cached. */
@Path("/api/v1/restricted")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class RestrictedResource {
    private static final int MOST = 1000;

    private final RestrictedDisclosures disclosures;
    private final RestrictedAttachments attachments;
    private final FileAnswer files;
    private final CurrentActor actor;
    private final StaffPages pages;

    RestrictedResource(
            RestrictedDisclosures disclosures,
            RestrictedAttachments attachments,
            FileAnswer files,
            CurrentActor actor,
            StaffPages pages) {
        this.disclosures = disclosures;
        this.attachments = attachments;
        this.files = files;
        this.actor = actor;
        this.pages = pages;
    }

    @GET
    @Path("disclosures")
    public Response list(
            @QueryParam("audience") String audience,
            @QueryParam("body") String body,
            @QueryParam("family") String family,
            @QueryParam("period") String period,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var filter = new RestrictedDisclosures.Filter(
                Restricted.of("audience", audience),
                Choice.text("body", body, 32),
                disclosures.family(family),
                Choice.period("period", period));
        var page = pages.open(limit, cursor);
        return page.answer(disclosures.list(actor.get(), filter, page.after(), page.fetch()), RestrictedSummary::id);
    }

    @GET
    @Path("disclosures/{disclosure}")
    public Response get(UUID disclosure) {
        return StaffAnswer.of(disclosures.current(actor.get(), disclosure));
    }

    @GET
    @Path("disclosures/{disclosure}/editions")
    public Response editions(UUID disclosure) {
        return StaffAnswer.of(disclosures.editions(actor.get(), disclosure));
    }

    @GET
    @Path("disclosures/{disclosure}/editions/{edition}")
    public Response edition(UUID disclosure, String edition) {
        return StaffAnswer.of(disclosures.edition(actor.get(), disclosure, Choice.address(edition)));
    }

    @GET
    @Path("disclosures/{disclosure}/editions/{edition}/attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Uncompressed
    public Response attachment(UUID disclosure, String edition, UUID attachment) {
        return files.of(attachments.file(actor.get(), disclosure, Choice.address(edition), attachment), "no-store");
    }

    @GET
    @Path("disclosures/{disclosure}/editions/{edition}/attachments/{attachment}/thumbnail")
    @Produces(MediaType.WILDCARD)
    @Uncompressed
    public Response thumbnail(UUID disclosure, String edition, UUID attachment) {
        return files.whole(
                attachments.thumbnail(actor.get(), disclosure, Choice.address(edition), attachment), "no-store");
    }

    @GET
    @Path("disclosures/{disclosure}/editions/{edition}/rows")
    public Response rows(
            UUID disclosure, String edition, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var page = pages.open(limit, cursor, 100);
        var after = page.afterKey() == null ? "" : page.afterKey();
        var found = page.page(
                disclosures.rows(actor.get(), disclosure, Choice.address(edition), after, page.fetch()),
                RestrictedRow::key);
        return StaffAnswer.of(new StaffPages.StaffPage<>(found.items(), found.next()));
    }

    @GET
    @Path("disclosures/{disclosure}/editions/{edition}/differences")
    public Response differences(
            UUID disclosure,
            String edition,
            @QueryParam("from") String from,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var number = Choice.address(edition);
        var page = pages.open(limit, cursor, 100);
        var all = disclosures.differences(
                actor.get(),
                disclosure,
                number,
                Choice.number("from", from, number - 1),
                page.afterKey(),
                page.fetch());
        return StaffAnswer.of(all.of(page.page(all.items(), RowDifference::key)));
    }

    @GET
    @Path("bodies/{code}/{audience}/changes")
    public Response changes(
            String code, String audience, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return StaffAnswer.of(disclosures.changes(
                actor.get(),
                code,
                Restricted.of(audience),
                Choice.number("after", after, 0),
                Limit.parse(limit, 20, MOST)));
    }

    /** The audiences that have registers, as addresses and parameters name them. */
    private enum Restricted {
        GROUP(Audience.GROUP),
        INTERNAL(Audience.INTERNAL);

        private final Audience audience;

        Restricted(Audience audience) {
            this.audience = audience;
        }

        /** Null when absent, 400 for another. */
        static Audience of(String parameter, String value) {
            var chosen = Choice.of(parameter, value, Restricted.class);
            return chosen == null ? null : chosen.audience;
        }

        /** A part of the address; 404 for another. */
        static Audience of(String segment) {
            return switch (segment) {
                case "group" -> Audience.GROUP;
                case "internal" -> Audience.INTERNAL;
                default -> throw Refusal.of(ProblemType.NOT_FOUND);
            };
        }
    }
}
