package org.daylight.disclosure.balance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.daylight.kernel.text.Prose;

/**
 * What a balance sheet says beside its lines (DOMAIN.md §3): of a village collective, a department, a public service.
 *
 * @param accounting the rules it is drawn up by, for example 村集体经济组织会计制度
 * @param openingOn the day of the opening figures, before {@code closingOn}
 * @param statedTo the unit in yuan to which the amounts are rounded; absent when they are exact
 * @param source where the sheet was taken from, when it was published elsewhere before
 */
public record BalanceContent(
        @NotNull @Prose(max = 200) String accounting,
        @NotNull LocalDate openingOn,
        @NotNull LocalDate closingOn,
        @NotNull @Valid BalanceTotal totalAssets,
        @NotNull @Valid BalanceTotal totalLiabilities,
        @NotNull @Valid BalanceTotal totalEquity,
        @DecimalMin("0.01") @DecimalMax("10000") @Digits(integer = 5, fraction = 2) BigDecimal statedTo,
        @Prose(max = 500) String source) {

    BalanceTotal total(Side side) {
        return switch (side) {
            case ASSET -> totalAssets;
            case LIABILITY -> totalLiabilities;
            case EQUITY -> totalEquity;
        };
    }

    /** The member of the contract that holds a side's total. */
    static String member(Side side) {
        return switch (side) {
            case ASSET -> "totalAssets";
            case LIABILITY -> "totalLiabilities";
            case EQUITY -> "totalEquity";
        };
    }
}
