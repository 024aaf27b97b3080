package org.daylight.kernel.event;

import java.util.UUID;

/**
 * What somebody did, for the audit trail: who, what, to which thing of which body, from which state to which. Carries no
 * personal data beyond the staff member's subject.
 *
 * @param action kebab-case verb phrase, for example {@code draft-submitted}
 * @param from state before, null when the thing is new
 * @param to state after, null when the state did not change
 * @param detail a reason or verdict in the actor's own words, may be null
 * @param actingFor in whose place they did it; null in their own right
 */
public record Deed(
        String actor,
        String action,
        String subjectKind,
        UUID subjectId,
        UUID bodyId,
        String from,
        String to,
        String detail,
        String actingFor) {

    public static Deed of(String actor, String action, String subjectKind, UUID subjectId, UUID bodyId) {
        return new Deed(actor, action, subjectKind, subjectId, bodyId, null, null, null, null);
    }

    public Deed moving(Enum<?> from, Enum<?> to) {
        return new Deed(
                actor,
                action,
                subjectKind,
                subjectId,
                bodyId,
                from == null ? null : from.name(),
                to == null ? null : to.name(),
                detail,
                actingFor);
    }

    public Deed saying(String words) {
        return new Deed(actor, action, subjectKind, subjectId, bodyId, from, to, words, actingFor);
    }

    public Deed inPlaceOf(String absent) {
        return new Deed(actor, action, subjectKind, subjectId, bodyId, from, to, detail, absent);
    }
}
