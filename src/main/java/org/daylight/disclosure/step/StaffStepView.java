package org.daylight.disclosure.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daylight.kernel.text.Words;

/**
 * A step as staff see it.
 *
 * @param name what its kind is called
 * @param review the case before the reviewers; absent where the process is not public
 * @param seq the number by which it became public; absent before
 */
public record StaffStepView(
        UUID step,
        UUID matter,
        StepKind kind,
        Words name,
        LocalDate on,
        String unit,
        String text,
        LocalDate due,
        UUID strikes,
        StepState state,
        String recordedBy,
        Instant recordedAt,
        UUID review,
        Long seq) {

    static StaffStepView of(MatterStep step, UUID review) {
        return new StaffStepView(
                step.id,
                step.matterId,
                step.kind,
                step.kind.words(),
                step.on,
                step.unit,
                step.text,
                step.due,
                step.strikes,
                step.state(),
                step.recordedBy,
                step.recordedAt,
                review,
                step.seq());
    }
}
