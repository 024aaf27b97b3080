package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.problem.Refusal;

/** What becomes of a scheduled edition at its instant, however many portals try: it is public once, or held. */
@ApplicationScoped
class ScheduledPublishing {
    private final Publishing publishing;
    private final Audit audit;
    private final EntityManager entities;
    private final Clock clock;

    ScheduledPublishing(Publishing publishing, Audit audit, EntityManager entities, Clock clock) {
        this.publishing = publishing;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes that it is being tried; in a transaction of its own, so that it is known of what fails too. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void trying(UUID editionId) {
        entities.createNativeQuery("update edition set tried_at = :now where id = :id and state = 'SCHEDULED'")
                .setParameter("now", clock.instant())
                .setParameter("id", editionId)
                .executeUpdate();
    }

    /** Makes it public if it is still to be, at the instant that it is now; holds it when something stands in the way. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void publish(UUID editionId) {
        var disclosure = disclosureOf(editionId);
        Edition edition = Edition.findById(editionId, LockModeType.PESSIMISTIC_WRITE);
        if (!edition.isDue(clock.instant())) {
            return;
        }
        var obstacle = Obstacle.to(edition, disclosure);
        if (obstacle.isPresent()) {
            hold(edition, disclosure, obstacle.get(), null);
            return;
        }
        entities.lock(disclosure, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        publishing.publish(edition, disclosure, edition.schedule().by());
    }

    /** Leaves it where it is after it was refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void hold(UUID editionId, Refusal refused) {
        var disclosure = disclosureOf(editionId);
        Edition edition = Edition.findById(editionId, LockModeType.PESSIMISTIC_WRITE);
        if (edition.isDue(clock.instant())) {
            hold(edition, disclosure, Obstacle.REFUSED, refused.detail().zh());
        }
    }

    private void hold(Edition edition, Disclosure disclosure, Obstacle obstacle, String words) {
        if (edition.schedule().hold(obstacle, clock.instant())) {
            audit.record(Publishing.deed(edition.schedule().by(), "edition-held", edition, disclosure)
                    .moving(null, edition.state())
                    .saying(words));
        }
    }

    /** Locked before its edition, as everyone does who holds both. */
    private Disclosure disclosureOf(UUID editionId) {
        var id = entities.createQuery("select disclosureId from edition where id = :id", UUID.class)
                .setParameter("id", editionId)
                .getSingleResult();
        return Disclosure.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
