package org.daylight.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daylight.disclosure.step.StepKind;
import org.daylight.kernel.text.Words;

/**
 * A step of a matter whose process is public.
 *
 * @param name what its kind is called
 * @param on the day on which it was taken
 * @param unit which unit or post took it
 * @param due by when the next is expected
 * @param strikes the step that this one says was wrong
 * @param struckBy the number by which another says that this one was wrong; absent when none does at the number read
 * @param seq the number by which it became public
 */
public record MatterStepView(
        UUID step,
        StepKind kind,
        Words name,
        LocalDate on,
        String unit,
        String text,
        LocalDate due,
        UUID strikes,
        Long struckBy,
        long seq,
        Instant publishedAt) {}
