package org.daylight.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.daylight.kernel.event.AuditEvent;

/** A line of the audit trail; states are spelled as in the contract. */
public record AuditEventView(
        UUID event,
        Instant at,
        String actor,
        String action,
        String subjectKind,
        UUID subject,
        String body,
        String fromState,
        String toState,
        String detail,
        String actingFor) {

    static AuditEventView of(AuditEvent event) {
        return new AuditEventView(
                event.id,
                event.at,
                event.actor,
                event.action,
                event.subjectKind,
                event.subjectId,
                PublicBody.<PublicBody>findById(event.bodyId).code,
                spelled(event.fromState),
                spelled(event.toState),
                event.detail,
                event.actingFor);
    }

    private static String spelled(String state) {
        return state == null ? null : state.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
