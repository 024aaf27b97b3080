package org.daylight.disclosure.step;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.daylight.kernel.text.Prose;

/**
 * A step to be recorded.
 *
 * @param on the day on which it was taken; not in the future
 * @param unit which unit or post took it; nobody's name
 * @param text what was done, in plain words; the reason when it strikes another
 * @param due by when the next is expected; absent when it is not known
 * @param strikes the step of the same matter that was wrong; with {@link StepKind#STRIKING} and no other
 */
public record StepDraft(
        @NotNull StepKind kind,
        @NotNull LocalDate on,
        @NotNull @Prose(max = 100) String unit,
        @NotNull @Prose(max = 1000) String text,
        LocalDate due,
        UUID strikes) {}
