package org.daylight.disclosure.step;

import java.time.Instant;
import java.util.UUID;

/**
 * Something done about a matter: to itself, to a step, to an edition of a stage or to a review. Words are in the things
 * themselves, but for a recorded step's.
 *
 * @param action as the audit trail has it, for example {@code edition-submitted}
 * @param step what was recorded, as it stands now; with {@code matter-step-recorded} alone
 */
public record StepEventView(
        UUID event,
        Instant at,
        String actor,
        String action,
        String subjectKind,
        UUID subject,
        String fromState,
        String toState,
        StaffStepView step) {}
