package org.daylight.disclosure.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.daylight.kernel.text.Prose;

/**
 * One piece of a text, which a correction can change alone.
 *
 * @param part what it is called from edition to edition, for example {@code 2.1}
 * @param place where it stands, from 1; gaps leave room for what is added later
 * @param number of an article 条, and of nothing else
 * @param heading or {@code text}, or both
 */
public record DocumentRow(
        @NotNull @Pattern(regexp = "[0-9A-Za-z.-]{1,32}") String part,
        @NotNull @Min(1) @Max(1_000_000) Integer place,
        @NotNull TextKind kind,
        @Min(1) @Max(10_000) Integer number,
        @Prose(max = 200) String heading,
        @Prose(max = 5000) String text) {}
