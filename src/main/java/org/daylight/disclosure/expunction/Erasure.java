package org.daylight.disclosure.expunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.daylight.disclosure.Disclosure;
import org.daylight.disclosure.DisclosureState;
import org.daylight.disclosure.Edition;
import org.daylight.disclosure.audience.RestrictedPublication;
import org.daylight.disclosure.audience.RestrictedRegister;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.publication.Act;
import org.daylight.publication.MerkleRoot;
import org.daylight.publication.Publication;
import org.daylight.publication.Register;

/**
 * Carries out approved orders: the act takes its number and the database erases, in one transaction. The erasing itself is
 * a function of the tables' owner, which knows every column that holds words of a disclosure.
 */
@ApplicationScoped
class Erasure {
    private final Register register;
    private final RestrictedRegister restricted;
    private final Audit audit;
    private final EntityManager entities;

    Erasure(Register register, RestrictedRegister restricted, Audit audit, EntityManager entities) {
        this.register = register;
        this.restricted = restricted;
        this.audit = audit;
        this.entities = entities;
    }

    /** 409 unless the disclosure was public and is not expunged yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    void carryOut(UUID orderId, String by) {
        ExpunctionOrder order = ExpunctionOrder.findById(orderId);
        Disclosure disclosure = held(order);
        disclosure.requireExpungible();
        erase(order, disclosure, header(order, disclosure), by);
    }

    /** The same with words that were said before, of whatever a restore brought back: it may be a draft still. */
    @Transactional(Transactional.TxType.MANDATORY)
    void carryOut(UUID orderId, ExpunctionHeader again, String by) {
        ExpunctionOrder order = ExpunctionOrder.findById(orderId);
        erase(order, held(order), again, by);
    }

    private static Disclosure held(ExpunctionOrder order) {
        return Disclosure.findById(order.disclosureId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void erase(ExpunctionOrder order, Disclosure disclosure, ExpunctionHeader header, String by) {
        // Whoever is saving one is waited for now, not while everybody waits for the number.
        Edition.find("disclosureId", disclosure.id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        audit.record(Deed.of(by, "disclosure-expunged", "disclosure", disclosure.id, disclosure.bodyId)
                .moving(disclosure.state(), DisclosureState.EXPUNGED));
        entities.flush();
        var isPublic = disclosure.audience.isPublic();
        if (isPublic) {
            register.enter(act(disclosure, header));
        } else {
            restricted.enter(disclosure.audience, null, act(disclosure, header));
        }
        entities.createNativeQuery(
                        isPublic ? "select expunge(:order)" : "select expunge_restricted(:order)", Long.class)
                .setParameter("order", order.id)
                .getSingleResult();
        entities.clear();
    }

    private static ExpunctionHeader header(ExpunctionOrder order, Disclosure disclosure) {
        var acts = disclosure.audience.isPublic()
                ? Publication.allOf(disclosure.id).stream().map(act -> act.edition)
                : RestrictedPublication.allOf(disclosure.id).stream().map(act -> act.edition);
        var editions = acts.distinct().toList();
        return new ExpunctionHeader(
                disclosure.id,
                disclosure.indexNumber(),
                disclosure.family,
                editions,
                order.ground,
                order.citation,
                order.reason,
                null);
    }

    private static Act act(Disclosure disclosure, ExpunctionHeader header) {
        var editions = header.editions();
        return new Act(
                Act.EXPUNCTION,
                disclosure.id,
                disclosure.bodyId,
                disclosure.family,
                header.indexNumber(),
                editions.get(editions.size() - 1),
                header.indexNumber(),
                null,
                CanonicalJson.bytes(header),
                new MerkleRoot());
    }
}
