package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.kernel.json.Ids;
import org.daylight.publication.Act;
import org.daylight.publication.Families;
import org.daylight.publication.Family;
import org.daylight.publication.MerkleRoot;
import org.daylight.publication.Publication;
import org.daylight.publication.Register;

/**
 * Erases the names of a disclosure whose time is over. What is in force gets an edition without them, by rule, so that every row of
 * it can be checked; all rows before lose name and salt, and keep the leaf that their edition's root is made of.
 */
@ApplicationScoped
class NamesRemoval {
    /** Who did it, in the audit trail. */
    static final String ACTOR = "ended-names";

    private final Families families;
    private final NamelessRows nameless;
    private final EditionRows rows;
    private final Publishing publishing;
    private final TimeLimits limits;
    private final Register register;
    private final Audit audit;
    private final EntityManager entities;
    private final Clock clock;
    private final Ids ids;

    NamesRemoval(
            Families families,
            NamelessRows nameless,
            EditionRows rows,
            Publishing publishing,
            TimeLimits limits,
            Register register,
            Audit audit,
            EntityManager entities,
            Clock clock,
            Ids ids) {
        this.families = families;
        this.nameless = nameless;
        this.rows = rows;
        this.publishing = publishing;
        this.limits = limits;
        this.register = register;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
        this.ids = ids;
    }

    /** In a transaction of its own, so that everybody waits for one disclosure's number at a time. Once done, does nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remove(UUID disclosureId) {
        Disclosure disclosure = Disclosure.findById(disclosureId, LockModeType.PESSIMISTIC_WRITE);
        if (!limits.isDue(disclosure)) {
            return;
        }
        // Whoever is saving one is waited for now, not while everybody waits for the number.
        var editions = Edition.<Edition>find("disclosureId = ?1 order by number", disclosureId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        Family<?, ?> family = families.find(disclosure.family).orElseThrow();
        if (disclosure.state() == DisclosureState.WITHDRAWN) {
            fromHistory(disclosure);
        } else {
            inForce(family, disclosure, editions);
        }
        audit.record(Deed.of(ACTOR, "names-expunged", "disclosure", disclosureId, disclosure.bodyId)
                .moving(disclosure.state(), disclosure.state()));
    }

    private <R extends Record> void inForce(Family<?, R> family, Disclosure disclosure, List<Edition> editions) {
        editions.stream().filter(Edition::isOpen).forEach(draft -> {
            nameless.strip(family, disclosure, draft);
            draft.number++;
        });
        entities.flush();
        erase(disclosure.id);
        var live = Edition.liveOf(disclosure.id).orElseThrow();
        var names = limits.stated(disclosure);
        var edition = Edition.byRule(
                live,
                ids.next(),
                ACTOR,
                names.reason() == null ? names.rule() : names.reason().zh(),
                clock.instant());
        edition.persist();
        entities.flush();
        nameless.copy(family, disclosure, edition);
        var root = rows.root(family, edition);
        edition.submit();
        edition.approve();
        live.supersede();
        publishing.number(publishing.act(Act.NAMES_EXPUNCTION, family, edition, disclosure, root), family, edition);
    }

    /** Nothing is in force, so nothing has to take the place of what goes. */
    private void fromHistory(Disclosure disclosure) {
        var last = Publication.newestOf(disclosure.id).orElseThrow();
        var erased = erase(disclosure.id);
        register.enter(new Act(
                Act.HISTORY_EXPUNCTION,
                disclosure.id,
                disclosure.bodyId,
                disclosure.family,
                disclosure.indexNumber(),
                last.edition,
                last.title,
                last.period,
                CanonicalJson.bytes(new NamesEndedHeader(
                        disclosure.id,
                        disclosure.indexNumber(),
                        disclosure.family,
                        last.edition,
                        limits.stated(disclosure),
                        erased)),
                new MerkleRoot()));
    }

    /** How many rows there were that had a name. */
    private long erase(UUID disclosureId) {
        return (Long) entities.createNativeQuery("select remove_names(:id)", Long.class)
                .setParameter("id", disclosureId)
                .getSingleResult();
    }
}
