package org.daylight.disclosure.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.daylight.kernel.json.Ids;
import org.daylight.publication.Act;
import org.daylight.publication.Commitment;
import org.hibernate.query.NativeQuery;

/**
 * The registers of what is not for everyone: one of each body for each restricted audience, counted by itself. Nothing
 * public follows from them: no number, no notice, no measure.
 */
@ApplicationScoped
public class RestrictedRegister {
    private final EntityManager entities;
    private final Clock clock;
    private final Ids ids;

    RestrictedRegister(EntityManager entities, Clock clock, Ids ids) {
        this.entities = entities;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Enters an act of a disclosure; what the disclosure said before ends with it. Locks the register until the transaction
     * ends, so call it when all other work is done.
     *
     * @param edition whose rows the act puts in force; null when none are any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public RestrictedPublication enter(Audience audience, UUID edition, Act act) {
        entities.flush();
        var entered = new RestrictedPublication();
        entered.id = ids.next();
        entered.bodyId = act.bodyId();
        entered.audience = audience;
        entered.act = act.act();
        entered.disclosureId = act.disclosureId();
        entered.editionId = edition;
        entered.family = act.family();
        entered.indexNumber = act.indexNumber();
        entered.edition = act.edition();
        entered.title = act.title();
        entered.period = act.period();
        commit(entered, act);
        take(entered);
        closePrevious(entered);
        entered.persistAndFlush();
        return entered;
    }

    private static void commit(RestrictedPublication entered, Act act) {
        var commitment = Commitment.toHeader(act.header());
        entered.header = act.header();
        entered.salt = commitment.salt();
        entered.headerDigest = commitment.digest();
        entered.rowCount = Math.toIntExact(act.rows().size());
        entered.rowRoot = act.rows().head();
    }

    private void take(RestrictedPublication entered) {
        var head = (Object[]) entities.createNativeQuery(
                        """
                        insert into restricted_head as h (body_id, audience, entry, published_at)
                        values (:body, :audience, 1, :now)
                        on conflict (body_id, audience) do update
                        set entry = h.entry + 1, published_at = greatest(h.published_at, :now)
                        returning entry, published_at""")
                .setParameter("body", entered.bodyId)
                .setParameter("audience", entered.audience.name())
                .setParameter("now", clock.instant())
                .unwrap(NativeQuery.class)
                .addScalar("entry", Long.class)
                .addScalar("published_at", Instant.class)
                .getSingleResult();
        entered.entry = (Long) head[0];
        entered.publishedAt = (Instant) head[1];
    }

    private void closePrevious(RestrictedPublication entered) {
        entities.createNativeQuery(
                        """
                        update restricted_publication set entry_to = :entry
                        where disclosure_id = :disclosure and entry_to is null""")
                .setParameter("entry", entered.entry)
                .setParameter("disclosure", entered.disclosureId)
                .executeUpdate();
    }
}
