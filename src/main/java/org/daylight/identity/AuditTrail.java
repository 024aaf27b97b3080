package org.daylight.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daylight.kernel.event.AuditEvent;

/** Lets auditors read what was done to the bodies they reach. */
@ApplicationScoped
public class AuditTrail {

    /** Events in the order in which they happened, those after {@code after}; of one subject when not null. */
    @Transactional
    public List<AuditEventView> list(Actor actor, UUID subject, UUID after, int limit) {
        var bodies = actor.reach(Role.AUDITOR);
        if (bodies.isEmpty()) {
            return List.of();
        }
        var where = new StringBuilder("bodyId in ?1");
        var arguments = new ArrayList<Object>(List.of(bodies));
        if (subject != null) {
            arguments.add(subject);
            where.append(" and subjectId = ?").append(arguments.size());
        }
        if (after != null) {
            arguments.add(after);
            where.append(" and id > ?").append(arguments.size());
        }
        return AuditEvent.<AuditEvent>find(where + " order by id", arguments.toArray()).page(0, limit).stream()
                .map(AuditEventView::of)
                .toList();
    }
}
