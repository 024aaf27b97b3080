package org.daylight.disclosure.step;

import java.time.LocalDate;
import java.util.UUID;

/** What is said publicly of a step; becomes canonical JSON. See {@link StepDraft}. */
record MatterStepHeader(
        UUID matter, UUID step, StepKind kind, LocalDate on, String unit, String text, LocalDate due, UUID strikes) {

    static MatterStepHeader of(MatterStep step) {
        return new MatterStepHeader(
                step.matterId, step.id, step.kind, step.on, step.unit, step.text, step.due, step.strikes);
    }
}
