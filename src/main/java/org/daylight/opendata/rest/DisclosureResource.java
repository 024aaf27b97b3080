package org.daylight.opendata.rest;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daylight.attachment.rest.FileAnswer;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.opendata.DisclosureSummary;
import org.daylight.opendata.EditionDifferences;
import org.daylight.opendata.EditionList;
import org.daylight.opendata.EditionRow;
import org.daylight.opendata.EditionView;
import org.daylight.opendata.PostingView;
import org.daylight.opendata.PublicAttachments;
import org.daylight.opendata.PublicDifferences;
import org.daylight.opendata.PublicDisclosures;
import org.daylight.opendata.PublicExpunctions;
import org.daylight.opendata.PublicPostings;
import org.daylight.opendata.PublicRows;
import org.daylight.publication.Families;

/** What is disclosed, for everyone: the editions in force, their history, their rows and what changed between them. */
@Path("/api/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
public class DisclosureResource {
    /** A file of an edition never changes; it can be expunged, and then it is out of all caches within a day. */
    private static final String FOR_A_DAY = "public, max-age=86400, immutable";

    private final PublicDisclosures disclosures;
    private final PublicExpunctions expunctions;
    private final PublicRows rows;
    private final PublicAttachments attachments;
    private final FileAnswer files;
    private final PublicDifferences differences;
    private final PublicPostings postings;
    private final Families families;
    private final Reading reading;

    DisclosureResource(
            PublicDisclosures disclosures,
            PublicExpunctions expunctions,
            PublicRows rows,
            PublicAttachments attachments,
            FileAnswer files,
            PublicDifferences differences,
            PublicPostings postings,
            Families families,
            Reading reading) {
        this.disclosures = disclosures;
        this.expunctions = expunctions;
        this.rows = rows;
        this.attachments = attachments;
        this.files = files;
        this.differences = differences;
        this.postings = postings;
        this.families = families;
        this.reading = reading;
    }

    @GET
    public Response list(
            @QueryParam("body") String body,
            @QueryParam("family") String family,
            @QueryParam("period") String period,
            @QueryParam("matter") String matter,
            @QueryParam("stage") String stage,
            @QueryParam("nil") Boolean nil,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        if (family != null && families.find(family).isEmpty()) {
            throw Refusal.parameter("family", Words.of("没有这个类别", "there is no such family"));
        }
        var start = reading.start(asOf, limit, cursor, 20);
        var before =
                start.isFirst() ? Long.MAX_VALUE : Long.parseLong(start.key().get(0));
        var filter = new PublicDisclosures.Filter(
                Choice.text("body", body, 32),
                family,
                Choice.period("period", period),
                Choice.uuid("matter", matter),
                Choice.text("stage", stage, 40),
                nil);
        return reading.page(
                start,
                () -> disclosures.list(start.at(), filter, before, start.fetch()),
                (DisclosureSummary item) -> List.of(Long.toString(item.seq())));
    }

    @GET
    @Path("{disclosure}")
    public Response get(UUID disclosure, @QueryParam("asOf") String asOf) {
        var edition = current(disclosure, reading.at(asOf));
        return reading.one(edition.seq(), () -> edition);
    }

    private EditionView current(UUID disclosure, long at) {
        return disclosures.current(disclosure, at).orElseThrow(() -> gone(disclosure, at));
    }

    @GET
    @Path("{disclosure}/attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Uncompressed
    public Response attachment(UUID disclosure, UUID attachment, @QueryParam("asOf") String asOf) {
        return files.of(attachments.file(current(disclosure, reading.at(asOf)), attachment), "no-cache");
    }

    @GET
    @Path("{disclosure}/attachments/{attachment}/thumbnail")
    @Produces(MediaType.WILDCARD)
    @Uncompressed
    public Response thumbnail(UUID disclosure, UUID attachment, @QueryParam("asOf") String asOf) {
        return files.whole(attachments.thumbnail(current(disclosure, reading.at(asOf)), attachment), "no-cache");
    }

    private Refusal gone(UUID disclosure, long at) {
        return withdrawn(disclosure, at)
                .or(() -> expunctions.of(disclosure))
                .orElseGet(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private Optional<Refusal> withdrawn(UUID disclosure, long at) {
        return disclosures
                .tombstone(disclosure, at)
                .map(tombstone -> new Refusal(
                        ProblemType.WITHDRAWN,
                        Words.of(tombstone.reason(), tombstone.reason()),
                        List.of(),
                        Map.of(
                                "seq", tombstone.seq(),
                                "edition", tombstone.edition(),
                                "withdrawnAt", tombstone.withdrawnAt(),
                                "history", "/api/v1/disclosures/" + disclosure + "/editions")));
    }

    /** What is not there: it was expunged, or never was. */
    private Refusal absent(UUID disclosure) {
        return expunctions.of(disclosure).orElseGet(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    @GET
    @Path("{disclosure}/editions")
    public Response editions(UUID disclosure, @QueryParam("asOf") String asOf) {
        var at = reading.at(asOf);
        var editions = disclosures.editions(disclosure, at);
        if (editions.isEmpty()) {
            throw absent(disclosure);
        }
        return reading.one(at, () -> new EditionList(editions, at));
    }

    @GET
    @Path("{disclosure}/editions/{edition}")
    public Response edition(UUID disclosure, String edition) {
        var view = found(disclosure, edition);
        // What an edition says never changes; whether it is in force does, once.
        return reading.one(view.seqTo() == null ? view.seq() : view.seqTo(), () -> view);
    }

    @GET
    @Path("{disclosure}/editions/{edition}/rows")
    public Response rows(
            UUID disclosure, String edition, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var view = found(disclosure, edition);
        var family = families.find(view.family()).orElseThrow();
        var start = reading.start(null, limit, cursor, 100).pinnedTo(view.seq());
        var after = start.isFirst() ? "" : start.key().get(0);
        return reading.page(
                start,
                () -> rows.of(family, disclosure, view.seq(), after, start.fetch()),
                (EditionRow row) -> List.of(row.key()));
    }

    @GET
    @Path("{disclosure}/editions/{edition}/attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Uncompressed
    public Response attachmentOf(UUID disclosure, String edition, UUID attachment) {
        return files.of(attachments.file(found(disclosure, edition), attachment), FOR_A_DAY);
    }

    @GET
    @Path("{disclosure}/editions/{edition}/attachments/{attachment}/thumbnail")
    @Produces(MediaType.WILDCARD)
    @Uncompressed
    public Response thumbnailOf(UUID disclosure, String edition, UUID attachment) {
        return files.whole(attachments.thumbnail(found(disclosure, edition), attachment), FOR_A_DAY);
    }

    @GET
    @Path("{disclosure}/editions/{edition}/differences")
    public Response differences(
            UUID disclosure,
            String edition,
            @QueryParam("from") String from,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var number = Choice.address(edition);
        var pair = differences.pair(disclosure, number, Choice.number("from", from, number - 1), reading.at(null));
        var start = reading.start(null, limit, cursor, 100).pinnedTo(pair.seq());
        return reading.whole(
                start,
                () -> differences.rows(pair, start.isFirst() ? "" : start.key().get(0), start.fetch()),
                (RowDifference row) -> List.of(row.key()),
                page -> EditionDifferences.of(pair, start.isFirst() ? differences.header(pair) : null, page));
    }

    @GET
    @Path("{disclosure}/postings")
    public Response postings(
            UUID disclosure,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var start = reading.start(asOf, limit, cursor, 20);
        if (disclosures.edition(disclosure, 1, start.at()).isEmpty()) {
            throw absent(disclosure);
        }
        var before =
                start.isFirst() ? Long.MAX_VALUE : Long.parseLong(start.key().get(0));
        return reading.page(
                start,
                () -> postings.of(disclosure, start.at(), before, start.fetch()),
                (PostingView item) -> List.of(Long.toString(item.seq())));
    }

    private EditionView found(UUID disclosure, String edition) {
        return disclosures
                .edition(disclosure, Choice.address(edition), reading.at(null))
                .orElseThrow(() -> absent(disclosure));
    }
}
