package org.daylight.disclosure.guide;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.daylight.kernel.text.Prose;

/**
 * One item of a guide: a duty, a step, a paper to bring.
 *
 * @param number its place within the section, from 1 without gaps
 * @param post who handles it 岗位: an office or post, never a private person
 * @param days how many working days it takes, of a step or a time limit alone
 * @param amount of a fee alone, at most two places, in {@code currency} (ISO 4217); what costs something has a basis
 * @param basis what this item rests on 依据
 */
public record GuideRow(
        @NotNull Section section,
        @NotNull @Min(1) @Max(1_000) Integer number,
        @Prose(max = 200) String heading,
        @NotNull @Prose(max = 2000) String text,
        @Prose(max = 100) String post,
        @PositiveOrZero @Max(1_000) Integer days,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal amount,
        @Pattern(regexp = "[A-Z]{3}") String currency,
        @Prose(max = 500) String basis) {

    boolean isSpentInDays() {
        return section == Section.PROCEDURE || section == Section.TIME_LIMIT;
    }
}
