package org.daylight.disclosure.finance;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.daylight.kernel.text.Prose;

/**
 * What a document says of a figure beside another one, for example 较上年增长. A percentage is held to the last place that
 * it is stated in.
 *
 * @param item name of the line compared; the total when absent
 * @param base what it is compared with, in yuan
 * @param change how much more, in yuan; negative for less
 * @param percent change in per cent of the base
 */
public record FinanceComparison(
        @NotNull Direction direction,
        @NotNull Phase phase,
        @NotNull @Min(1949) @Max(2099) Integer fiscalYear,
        @Prose(max = 100) String item,
        @NotNull Yardstick with,
        @Digits(integer = 13, fraction = 2) BigDecimal base,
        @Digits(integer = 13, fraction = 2) BigDecimal change,
        @Digits(integer = 9, fraction = 4) BigDecimal percent) {}
