package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daylight.identity.Actor;
import org.daylight.identity.PublicBody;
import org.daylight.identity.Role;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.publication.Families;
import org.daylight.publication.Family;

/** Which disclosures and editions a staff member gets to see: those of the bodies they work for. Others are not there. */
@ApplicationScoped
public class Disclosures {
    static final Role[] HANDS = {Role.EDITOR, Role.CONFIDENTIALITY_REVIEWER, Role.APPROVER};

    private final Families families;
    private final Projection projection;
    private final Documents documents;
    private final DraftDifferences differences;

    Disclosures(Families families, Projection projection, Documents documents, DraftDifferences differences) {
        this.families = families;
        this.projection = projection;
        this.documents = documents;
        this.differences = differences;
    }

    @Transactional
    public StaffDisclosureView disclosure(Actor actor, UUID id) {
        return StaffDisclosureView.of(visible(actor, id));
    }

    @Transactional
    public StaffEditionView edition(Actor actor, UUID id) {
        var edition = withWords(actor, id);
        return documents.view(edition, Disclosure.findById(edition.disclosureId));
    }

    /** 410 once it is expunged. */
    static Edition withWords(Actor actor, UUID id) {
        var edition = visibleEdition(actor, id);
        edition.requireWords();
        return edition;
    }

    /** The rows an edition being made would have; 409 once it is public, for then everyone can read them. */
    @Transactional
    public EditionRowsView rows(Actor actor, UUID editionId) {
        var edition = openEdition(actor, editionId);
        return projection.view(family(edition), edition);
    }

    /**
     * What an edition being made changes of the one in force; 409 once it is public. At most {@code limit} rows, those
     * after the one with key {@code after}; null for the first page, which has the header too.
     */
    @Transactional
    public StaffDifferences differences(Actor actor, UUID editionId, String after, int limit) {
        var edition = openEdition(actor, editionId);
        return differences.of(family(edition), edition, after, limit);
    }

    private static Edition openEdition(Actor actor, UUID id) {
        var edition = withWords(actor, id);
        edition.requireOpen();
        return edition;
    }

    private Family<?, ?> family(Edition edition) {
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        return families.find(disclosure.family).orElseThrow();
    }

    /** Editions of the actor's bodies, newest first, those before {@code before}; of all states when null, but expunged. */
    @Transactional
    public List<StaffEditionSummary> editions(Actor actor, EditionState state, UUID before, int limit) {
        var bodies = actor.reach(HANDS);
        if (bodies.isEmpty()) {
            return List.of();
        }
        var where = new StringBuilder("disclosureId in (select d.id from disclosure d where d.bodyId in ?1)");
        var arguments = new ArrayList<Object>(List.of(bodies));
        arguments.add(EditionState.EXPUNGED);
        where.append(" and state <> ?2");
        if (state != null) {
            arguments.add(state);
            where.append(" and state = ?").append(arguments.size());
        }
        if (before != null) {
            arguments.add(before);
            where.append(" and id < ?").append(arguments.size());
        }
        return Edition.<Edition>find(where + " order by id desc", arguments.toArray()).page(0, limit).stream()
                .map(Disclosures::summary)
                .toList();
    }

    private static StaffEditionSummary summary(Edition edition) {
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        return StaffEditionSummary.of(edition, disclosure, PublicBody.<PublicBody>findById(disclosure.bodyId).code);
    }

    private static Edition visibleEdition(Actor actor, UUID id) {
        var edition = Edition.<Edition>findByIdOptional(id).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        visible(actor, edition.disclosureId);
        return edition;
    }

    static Disclosure visible(Actor actor, UUID disclosureId) {
        return visible(actor, Disclosure.findByIdOptional(disclosureId));
    }

    /** The same, and nobody else changes it or starts an edition of it until this transaction ends. */
    public static Disclosure held(Actor actor, UUID disclosureId) {
        return visible(actor, Disclosure.findByIdOptional(disclosureId, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Disclosure visible(Actor actor, Optional<Disclosure> found) {
        return found.filter(disclosure -> actor.reach(HANDS).contains(disclosure.bodyId))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }
}
