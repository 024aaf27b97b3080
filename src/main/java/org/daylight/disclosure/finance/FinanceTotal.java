package org.daylight.disclosure.finance;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * What a document states as the sum of all lines of one side, stage and year.
 *
 * @param amount in yuan, at most two places
 */
public record FinanceTotal(
        @NotNull Direction direction,
        @NotNull Phase phase,
        @NotNull @Min(1949) @Max(2099) Integer fiscalYear,
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal amount) {}
