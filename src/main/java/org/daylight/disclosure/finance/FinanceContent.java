package org.daylight.disclosure.finance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.daylight.kernel.text.Prose;

/**
 * What a budget or final account says beside its lines (DOMAIN.md §3, seed H 二.4 and C).
 *
 * @param basis what it rests on, for example the resolution of the congress
 * @param coverage all lines when absent
 * @param totals one for each side, stage and year that has lines
 * @param comparisons with the year before or the budget, as stated
 * @param statedTo the unit in yuan to which the amounts are rounded; absent when they are exact
 * @param source where the table was taken from, when it was published elsewhere before
 */
public record FinanceContent(
        @NotNull Statement statement,
        @Prose(max = 1000) String basis,
        Coverage coverage,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid FinanceTotal> totals,
        @Size(max = 100) List<@NotNull @Valid FinanceComparison> comparisons,
        @DecimalMin("0.01") @DecimalMax("10000") @Digits(integer = 5, fraction = 2) BigDecimal statedTo,
        @Prose(max = 500) String source) {

    boolean listsAll() {
        return coverage != Coverage.SOME;
    }

    List<FinanceComparison> compared() {
        return comparisons == null ? List.of() : comparisons;
    }
}
