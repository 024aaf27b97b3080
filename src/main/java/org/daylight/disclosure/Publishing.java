package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daylight.attachment.Attachments;
import org.daylight.disclosure.audience.RestrictedRegister;
import org.daylight.disclosure.matter.Stages;
import org.daylight.identity.PublicBody;
import org.daylight.identity.PublicBodyState;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.publication.Act;
import org.daylight.publication.Families;
import org.daylight.publication.Family;
import org.daylight.publication.IndexNumbers;
import org.daylight.publication.MerkleRoot;
import org.daylight.publication.Register;
import org.daylight.review.ReviewSubject;

/**
 * What happens to an edition when its review ends: it is published for its audience, at once or at an instant, or is a
 * draft again.
 */
@ApplicationScoped
class Publishing implements ReviewSubject {
    static final String KIND = "edition";

    private final Families families;
    private final IndexNumbers indexNumbers;
    private final Register register;
    private final RestrictedRegister restricted;
    private final EditionRows rows;
    private final Documents documents;
    private final Attachments attachments;
    private final Projection projection;
    private final TimeLimits limits;
    private final Stages stages;
    private final Audit audit;
    private final EntityManager entities;

    Publishing(
            Families families,
            IndexNumbers indexNumbers,
            Register register,
            RestrictedRegister restricted,
            EditionRows rows,
            Documents documents,
            Attachments attachments,
            Projection projection,
            TimeLimits limits,
            Stages stages,
            Audit audit,
            EntityManager entities) {
        this.families = families;
        this.indexNumbers = indexNumbers;
        this.register = register;
        this.restricted = restricted;
        this.rows = rows;
        this.documents = documents;
        this.attachments = attachments;
        this.projection = projection;
        this.limits = limits;
        this.stages = stages;
        this.audit = audit;
        this.entities = entities;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void approved(UUID editionId, String approver) {
        Edition edition = Edition.findById(editionId);
        // A correction changes no column of it, yet whoever saw the edition before must not withdraw this one unseen.
        Disclosure disclosure = Disclosure.findById(edition.disclosureId, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        refuse(Obstacle.to(edition, disclosure));
        move(edition, disclosure, "edition-approved", approver, edition::approve);
        publish(edition, disclosure, approver);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void approvedFor(UUID editionId, String approver, Instant instant) {
        Edition edition = Edition.findById(editionId);
        Disclosure disclosure = Disclosure.findById(edition.disclosureId, LockModeType.PESSIMISTIC_WRITE);
        refuse(Obstacle.to(edition, disclosure));
        move(edition, disclosure, "edition-approved", approver, edition::approve);
        audit.record(Deed.of(approver, "edition-scheduled", KIND, editionId, disclosure.bodyId)
                .moving(EditionState.APPROVED, EditionState.SCHEDULED)
                .saying(instant.toString()));
        edition.schedule(instant, approver);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void calledBack(UUID editionId, String by, String reason) {
        Edition edition = Edition.findById(editionId, LockModeType.PESSIMISTIC_WRITE);
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        move(edition, disclosure, "edition-called-back", by, edition::sendBack);
    }

    private static void refuse(Optional<Obstacle> obstacle) {
        obstacle.ifPresent(each -> {
            throw each.refusal();
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void sentBack(UUID editionId, String by, String reason) {
        Edition edition = Edition.findById(editionId);
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        move(edition, disclosure, "edition-returned", by, edition::sendBack);
    }

    /** Everything that takes time comes before the number; what needs the number is a handful of statements. */
    @Transactional(Transactional.TxType.MANDATORY)
    void publish(Edition edition, Disclosure disclosure, String approver) {
        Family<?, ?> family = families.find(disclosure.family).orElseThrow();
        PublicBody body = PublicBody.findById(disclosure.bodyId);
        var state = PublicBodyState.currentOf(body.id).orElseThrow();
        var live = Edition.liveOf(disclosure.id);
        var root = rows.root(family, edition);
        limits.begin(family, disclosure, edition, state.kind, documents.tree(edition.content));
        // From here on the body's other publications wait, from the register on everybody's.
        disclosure.publish(
                disclosure.indexNumber() == null
                        ? indexNumbers.next(disclosure.audience.mark(), body.code, state.kind, disclosure.family)
                        : disclosure.indexNumber());
        live.ifPresent(previous -> move(previous, disclosure, "edition-superseded", approver, previous::supersede));
        var act = act(live.isEmpty() ? Act.FIRST_EDITION : Act.CORRECTION, family, edition, disclosure, root);
        audit.record(Deed.of(approver, "edition-published", KIND, edition.id, disclosure.bodyId)
                .moving(edition.state(), EditionState.PUBLISHED));
        entities.flush();
        if (edition.place() != null && disclosure.audience.isPublic()) {
            stages.show(edition.place().id());
        }
        if (disclosure.audience.isPublic()) {
            number(act, family, edition);
        } else {
            edition.enter(restricted.enter(disclosure.audience, edition.id, act).entry);
        }
    }

    /** The publication of an edition, with all that is said of it but its number. */
    @Transactional(Transactional.TxType.MANDATORY)
    Act act(String act, Family<?, ?> family, Edition edition, Disclosure disclosure, MerkleRoot root) {
        return new Act(
                act,
                disclosure.id,
                disclosure.bodyId,
                disclosure.family,
                disclosure.indexNumber(),
                edition.number,
                edition.title,
                edition.period,
                CanonicalJson.bytes(header(family, edition, disclosure)),
                root,
                documents.attached(edition).root());
    }

    /** Takes the number of an approved edition, puts its rows in force and makes its files public. */
    @Transactional(Transactional.TxType.MANDATORY)
    void number(Act act, Family<?, ?> family, Edition edition) {
        var seq = register.enter(act).seq;
        rows.number(family, edition, seq);
        attachments.publish(documents.attached(edition).ids(), seq);
        edition.publish(seq);
    }

    private DisclosureHeader header(Family<?, ?> family, Edition edition, Disclosure disclosure) {
        PublicBody body = PublicBody.findById(disclosure.bodyId);
        var state = PublicBodyState.currentOf(body.id).orElseThrow();
        var notes = documents.notes(edition);
        return new DisclosureHeader(
                disclosure.id,
                disclosure.indexNumber(),
                disclosure.family,
                edition.number,
                new DisclosureHeader.Body(body.code, state.name),
                edition.title,
                edition.period,
                edition.summary,
                edition.correctionReason,
                documents.tree(edition.content),
                notes.isEmpty() ? null : notes,
                edition.place(),
                disclosure.audience.isPublic() ? null : disclosure.audience,
                disclosure.group,
                documents.decision(edition),
                projection.stated(family, edition),
                limits.stated(disclosure),
                NilStatement.of(edition.nilReason),
                documents.attached(edition).header());
    }

    private void move(Edition edition, Disclosure disclosure, String action, String by, Runnable transition) {
        var from = edition.state();
        transition.run();
        audit.record(Deed.of(by, action, KIND, edition.id, disclosure.bodyId).moving(from, edition.state()));
    }
}
