package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.daylight.attachment.Attachments;
import org.daylight.disclosure.audience.Audiences;
import org.daylight.disclosure.entry.RowsDocument;
import org.daylight.disclosure.matter.MatterPlace;
import org.daylight.disclosure.matter.Stages;
import org.daylight.identity.Actor;
import org.daylight.identity.BodyKind;
import org.daylight.identity.PublicBody;
import org.daylight.identity.PublicBodyState;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Families;
import org.daylight.publication.Family;
import org.daylight.review.ReviewSubject;
import org.daylight.review.ReviewView;
import org.daylight.review.Reviews;

/** The editor's work: drafts, corrections, rows, submission. Nothing here is public or takes a number. */
@ApplicationScoped
public class Drafting {
    private final Families families;
    private final Documents documents;
    private final Audiences audiences;
    private final EditionRows rows;
    private final Projection projection;
    private final TimeLimits limits;
    private final Stages stages;
    private final Reviews reviews;
    private final OvertakenDrafts overtaken;
    private final Attachments attachments;
    private final Audit audit;
    private final EntityManager entities;
    private final Clock clock;
    private final Ids ids;

    Drafting(
            Families families,
            Documents documents,
            Audiences audiences,
            EditionRows rows,
            Projection projection,
            TimeLimits limits,
            Stages stages,
            Reviews reviews,
            OvertakenDrafts overtaken,
            Attachments attachments,
            Audit audit,
            EntityManager entities,
            Clock clock,
            Ids ids) {
        this.families = families;
        this.documents = documents;
        this.audiences = audiences;
        this.rows = rows;
        this.projection = projection;
        this.limits = limits;
        this.stages = stages;
        this.reviews = reviews;
        this.overtaken = overtaken;
        this.attachments = attachments;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
        this.ids = ids;
    }

    /** Starts a disclosure with its first draft. 403 when the body is not the editor's, or not there; 422 once it ended. */
    @Transactional
    public StaffEditionView create(Actor actor, DisclosureDraft draft) {
        var body = PublicBody.coded(draft.body()).orElseThrow(() -> Refusal.of(ProblemType.FORBIDDEN));
        actor.require(Role.EDITOR, body.id);
        if (!PublicBodyState.isActive(body.id)) {
            throw new Refusal(
                    ProblemType.INVALID_CONTENT,
                    List.of(Fault.at("/body", Words.of("该机构已不存在，由承继机构公开", "has ended; its successor publishes"))));
        }
        var family = documents.family(draft.family());
        var disclosure = new Disclosure();
        disclosure.id = ids.next();
        disclosure.family = family.code();
        disclosure.bodyId = body.id;
        disclosure.audience = audiences.chosen(draft.audience(), draft.group());
        disclosure.group = draft.group();
        audiences.check("/audience", disclosure.audience, family.code(), body.id, draft.content());
        disclosure.persist();
        var edition = open(actor, disclosure, 1);
        write(edition, disclosure, EditionDraft.first(draft));
        edition.persist();
        record(actor, disclosure, edition, "edition-drafted", null);
        entities.flush();
        return documents.view(edition, disclosure);
    }

    /** Starts a correction: a new edition that says what the one in force says, until the editor changes it. */
    @Transactional
    public StaffEditionView correct(Actor actor, UUID disclosureId, String reason) {
        var disclosure = Disclosures.held(actor, disclosureId);
        actor.require(Role.EDITOR, disclosure.bodyId);
        disclosure.requirePublished();
        if (Edition.openOf(disclosureId).isPresent()) {
            throw new Refusal(ProblemType.CONFLICT, Words.of("已有更正稿", "A correction is being made already"));
        }
        documents.refusePersonalNumbers("/reason", reason);
        var live = Edition.liveOf(disclosureId).orElseThrow();
        var edition = open(actor, disclosure, live.number + 1);
        edition.startFrom(live, reason);
        edition.persist();
        record(actor, disclosure, edition, "edition-drafted", reason);
        entities.flush();
        if (!disclosure.audience.isPublic()) {
            rows.copy(documents.family(disclosure.family), live, edition);
        }
        return documents.view(edition, disclosure);
    }

    /** Rewrites a draft's header. 422 when a correction moves the disclosure to another period. */
    @Transactional
    public StaffEditionView revise(Actor actor, UUID editionId, long expected, EditionDraft draft) {
        var edition = draftOf(actor, editionId, expected, held -> overtaken.refusal(held, expected, draft));
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        documents.keepPeriod(edition, draft.period());
        audiences.check("/content", disclosure.audience, disclosure.family, disclosure.bodyId, draft.content());
        write(edition, disclosure, draft);
        edition.workedOnBy(actor.subject(), clock.instant());
        return saved(actor, disclosure, edition, expected, "edition-revised");
    }

    /** Replaces all rows of a draft; 422 when there is anything wrong with one, or two have the same key. */
    @Transactional
    public StaffEditionView replaceRows(Actor actor, UUID editionId, long expected, RowsDocument document) {
        var edition = draftOf(actor, editionId, expected, held -> overtaken.refusal(held, expected, document));
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        edition.workedOnBy(actor.subject(), clock.instant());
        replace(documents.family(disclosure.family), disclosure, edition, document);
        return saved(actor, disclosure, edition, expected, "edition-rows-replaced");
    }

    private <R extends Record> void replace(
            Family<?, R> family, Disclosure disclosure, Edition edition, RowsDocument document) {
        var over = limits.fieldOver(disclosure).orElse(null);
        try (var sent = document.open(family)) {
            rows.replace(family, edition, documents.rows(family, sent, over));
        }
    }

    @Transactional
    public void discard(Actor actor, UUID editionId, long expected) {
        var edition = draftOf(actor, editionId, expected, held -> overtaken.refusal(held, expected));
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        var from = edition.state();
        edition.workedOnBy(actor.subject(), clock.instant());
        edition.discard();
        edition.attachments = null;
        attachments.dropAllOf(editionId);
        rows.dropDraftRows(documents.family(disclosure.family), edition);
        audit.record(Deed.of(actor.subject(), "edition-discarded", Publishing.KIND, editionId, disclosure.bodyId)
                .moving(from, edition.state()));
    }

    /** Lays a draft before the reviewers. 422 when its content contradicts itself, or does not reconcile and no note says why. */
    @Transactional
    public ReviewView submit(Actor actor, UUID editionId, long expected) {
        var edition = draftOf(actor, editionId, expected, held -> overtaken.refusal(held, expected));
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        if (edition.place() != null) {
            var told = documents.tree(edition.content).path("stage").textValue();
            stages.check(edition.place(), disclosure.id, told);
        }
        var body = PublicBodyState.currentOf(disclosure.bodyId).orElseThrow();
        var family = documents.family(disclosure.family);
        check(family, edition, body.kind);
        projection.project(family, edition);
        var from = edition.state();
        edition.workedOnBy(actor.subject(), clock.instant());
        edition.submit();
        audit.record(Deed.of(actor.subject(), "edition-submitted", Publishing.KIND, editionId, disclosure.bodyId)
                .moving(from, edition.state()));
        entities.flush();
        return reviews.open(
                new ReviewSubject.Matter(
                        Publishing.KIND, edition.id, disclosure.bodyId, edition.title, authors(edition)),
                actor.subject());
    }

    private List<String> authors(Edition edition) {
        return edition.place() == null
                ? edition.authors()
                : stages.authors(edition.place().id(), edition.authors());
    }

    private <C extends Record, R extends Record> void check(Family<C, R> family, Edition edition, BodyKind kind) {
        documents.check(family, edition, kind, rows.ofOpen(family, edition));
    }

    private Edition open(Actor actor, Disclosure disclosure, int number) {
        var edition = new Edition();
        edition.id = ids.next();
        edition.disclosureId = disclosure.id;
        edition.number = number;
        edition.createdAt = clock.instant();
        edition.workedOnBy(actor.subject(), edition.createdAt);
        return edition;
    }

    private void write(Edition edition, Disclosure disclosure, EditionDraft draft) {
        documents.refusePersonalNumbers("", draft);
        // A correction may keep its place in a matter that has ended.
        if (draft.matter() != null && !isIn(edition, draft.matter())) {
            stages.require(draft.matter(), disclosure.bodyId);
        }
        edition.place(draft.matter());
        edition.title = draft.title();
        edition.period = documents.period(draft.period());
        edition.summary = draft.summary();
        edition.content = documents.canonicalContent(documents.family(disclosure.family), draft.content());
        edition.notes = documents.canonicalNotes(draft.notes());
        edition.decision = documents.canonicalDecision(draft.decision());
        edition.nilReason = NilStatement.reason(draft.nil());
    }

    private static boolean isIn(Edition edition, MatterPlace place) {
        return edition.place() != null
                && edition.place().id().equals(place.id())
                && edition.place().stage().equals(place.stage());
    }

    /** The same for who sent nothing that could be compared. */
    Edition draftOf(Actor actor, UUID editionId, long expected) {
        return draftOf(actor, editionId, expected, held -> overtaken.refusal(held, expected));
    }

    /** Notes who changed the draft, and how. */
    StaffEditionView saved(Actor actor, Edition edition, long expected, String action, String words) {
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        edition.workedOnBy(actor.subject(), clock.instant());
        return saved(actor, disclosure, edition, expected, action, words);
    }

    /**
     * The draft, held until the transaction ends: of two who save it at once, the second sees the first's version.
     * Each deed is one version: nothing is written before all of it is.
     */
    private Edition draftOf(Actor actor, UUID editionId, long expected, Function<Edition, Refusal> stale) {
        var edition = Edition.<Edition>findByIdOptional(editionId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        var disclosure = Disclosures.visible(actor, edition.disclosureId);
        actor.require(Role.EDITOR, disclosure.bodyId);
        if (edition.version != expected) {
            throw stale.apply(edition);
        }
        edition.requireDraft();
        return edition;
    }

    /** Rows are no column of the edition, so its version is moved by hand. */
    private StaffEditionView saved(Actor actor, Disclosure disclosure, Edition edition, long expected, String action) {
        return saved(actor, disclosure, edition, expected, action, null);
    }

    private StaffEditionView saved(
            Actor actor, Disclosure disclosure, Edition edition, long expected, String action, String words) {
        record(actor, disclosure, edition, action, words);
        entities.flush();
        if (edition.version == expected) {
            entities.lock(edition, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        return documents.view(edition, disclosure);
    }

    private void record(Actor actor, Disclosure disclosure, Edition edition, String action, String words) {
        audit.record(Deed.of(actor.subject(), action, Publishing.KIND, edition.id, disclosure.bodyId)
                .moving(null, edition.state())
                .saying(words));
    }
}
