package org.daylight.kernel.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.daylight.kernel.json.Ids;

/** The append-only audit trail. A deed is recorded in the transaction that does it, or neither happens. */
@ApplicationScoped
public class Audit {
    private final Clock clock;
    private final Ids ids;

    Audit(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Deed deed) {
        var event = new AuditEvent();
        event.id = ids.next();
        event.at = clock.instant();
        event.actor = deed.actor();
        event.action = deed.action();
        event.subjectKind = deed.subjectKind();
        event.subjectId = deed.subjectId();
        event.bodyId = deed.bodyId();
        event.fromState = deed.from();
        event.toState = deed.to();
        event.detail = deed.detail();
        event.actingFor = deed.actingFor();
        event.persist();
    }
}
