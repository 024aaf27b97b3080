package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.daylight.identity.PublicBody;
import org.daylight.identity.PublicBodyState;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.publication.Act;
import org.daylight.publication.Families;
import org.daylight.publication.Family;
import org.daylight.publication.IndexNumbers;
import org.daylight.publication.Register;
import org.daylight.review.ReviewSubject;

/** What happens to an edition when its review ends: approved, it becomes public at once; sent back, a draft again. */
@ApplicationScoped
class Publishing implements ReviewSubject {
    static final String KIND = "edition";

    private final Families families;
    private final IndexNumbers indexNumbers;
    private final Register register;
    private final EditionRows rows;
    private final Documents documents;
    private final Audit audit;
    private final EntityManager entities;

    Publishing(
            Families families,
            IndexNumbers indexNumbers,
            Register register,
            EditionRows rows,
            Documents documents,
            Audit audit,
            EntityManager entities) {
        this.families = families;
        this.indexNumbers = indexNumbers;
        this.register = register;
        this.rows = rows;
        this.documents = documents;
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
        move(edition, disclosure, "edition-approved", approver, edition::approve);
        publish(edition, disclosure, approver);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void sentBack(UUID editionId, String by, String reason) {
        Edition edition = Edition.findById(editionId);
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        move(edition, disclosure, "edition-returned", by, edition::sendBack);
    }

    /** Everything that takes time comes before the number; what needs the number is a handful of statements. */
    private void publish(Edition edition, Disclosure disclosure, String approver) {
        Family<?, ?> family = families.find(disclosure.family).orElseThrow();
        PublicBody body = PublicBody.findById(disclosure.bodyId);
        var state = PublicBodyState.currentOf(body.id).orElseThrow();
        var live = Edition.liveOf(disclosure.id);
        var root = rows.root(family, edition);
        // From here on the body's other publications wait, from the register on everybody's.
        disclosure.publish(
                disclosure.indexNumber() == null
                        ? indexNumbers.next(body.code, state.kind, disclosure.family)
                        : disclosure.indexNumber());
        live.ifPresent(previous -> move(previous, disclosure, "edition-superseded", approver, previous::supersede));
        var header = CanonicalJson.bytes(header(edition, disclosure, body.code, state.name));
        audit.record(Deed.of(approver, "edition-published", KIND, edition.id, disclosure.bodyId)
                .moving(EditionState.APPROVED, EditionState.PUBLISHED));
        entities.flush();
        var publication = register.enter(new Act(
                live.isEmpty() ? Act.FIRST_EDITION : Act.CORRECTION,
                disclosure.id,
                disclosure.bodyId,
                disclosure.family,
                disclosure.indexNumber(),
                edition.number,
                edition.title,
                edition.period,
                header,
                root));
        rows.number(family, edition, publication.seq);
        edition.publish(publication.seq);
    }

    private DisclosureHeader header(Edition edition, Disclosure disclosure, String code, String name) {
        var notes = documents.notes(edition);
        return new DisclosureHeader(
                disclosure.id,
                disclosure.indexNumber(),
                disclosure.family,
                edition.number,
                new DisclosureHeader.Body(code, name),
                edition.title,
                edition.period,
                edition.summary,
                edition.correctionReason,
                documents.tree(edition.content),
                notes.isEmpty() ? null : notes,
                NilStatement.of(edition.nilReason));
    }

    private void move(Edition edition, Disclosure disclosure, String action, String by, Runnable transition) {
        var from = edition.state();
        transition.run();
        audit.record(Deed.of(by, action, KIND, edition.id, disclosure.bodyId).moving(from, edition.state()));
    }
}
