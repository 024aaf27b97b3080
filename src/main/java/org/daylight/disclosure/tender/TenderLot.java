package org.daylight.disclosure.tender;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.daylight.kernel.text.Prose;

/**
 * A part that is tendered by itself 标段, 包组.
 *
 * @param lot its number, that of its events
 * @param term for how long, in words
 */
public record TenderLot(
        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,32}") String lot,
        @NotNull @Prose(max = 200) String title,
        @Prose(max = 100) String term) {}
