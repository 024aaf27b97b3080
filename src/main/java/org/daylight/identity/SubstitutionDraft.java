package org.daylight.identity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daylight.kernel.text.Prose;

/**
 * A place to be held for somebody who is away.
 *
 * @param absent who is away; the one who asks when absent
 * @param fromDay today when absent
 * @param toDay the last day, included; a year later at most
 */
public record SubstitutionDraft(
        @Prose(max = 200) String absent,
        @NotNull @Prose(max = 200) String substitute,
        @NotNull Role role,
        @NotNull @BodyCode String body,
        @NotNull Absence reason,
        LocalDate fromDay,
        @NotNull LocalDate toDay) {}
