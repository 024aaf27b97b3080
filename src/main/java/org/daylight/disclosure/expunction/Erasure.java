package org.daylight.disclosure.expunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.daylight.disclosure.Disclosure;
import org.daylight.disclosure.DisclosureState;
import org.daylight.disclosure.Edition;
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
    private final Audit audit;
    private final EntityManager entities;

    Erasure(Register register, Audit audit, EntityManager entities) {
        this.register = register;
        this.audit = audit;
        this.entities = entities;
    }

    /** 409 unless the disclosure was public and is not expunged yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    void carryOut(UUID orderId, String by) {
        ExpunctionOrder order = ExpunctionOrder.findById(orderId);
        Disclosure disclosure = Disclosure.findById(order.disclosureId, LockModeType.PESSIMISTIC_WRITE);
        disclosure.requireExpungible();
        // Whoever is saving one is waited for now, not while everybody waits for the number.
        Edition.find("disclosureId", disclosure.id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        audit.record(Deed.of(by, "disclosure-expunged", "disclosure", disclosure.id, disclosure.bodyId)
                .moving(disclosure.state(), DisclosureState.EXPUNGED));
        entities.flush();
        register.enter(act(order, disclosure));
        entities.createNativeQuery("select expunge(:order)", Long.class)
                .setParameter("order", orderId)
                .getSingleResult();
        entities.clear();
    }

    private static Act act(ExpunctionOrder order, Disclosure disclosure) {
        var editions = Publication.allOf(disclosure.id).stream()
                .map(publication -> publication.edition)
                .distinct()
                .toList();
        var header = new ExpunctionHeader(
                disclosure.id,
                disclosure.indexNumber(),
                disclosure.family,
                editions,
                order.ground,
                order.citation,
                order.reason,
                order.reapplies());
        return new Act(
                Act.EXPUNCTION,
                disclosure.id,
                disclosure.bodyId,
                disclosure.family,
                disclosure.indexNumber(),
                editions.get(editions.size() - 1),
                disclosure.indexNumber(),
                null,
                CanonicalJson.bytes(header),
                new MerkleRoot());
    }
}
