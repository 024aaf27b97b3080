package org.daylight.disclosure.land;

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
 * What a disclosure about land says beside its parcels (DOMAIN.md §3, seed H; Regulations art. 21).
 *
 * @param project for what the land is taken, or which approvals these are
 * @param documentNumber 文号
 * @param basis what it rests on
 * @param purpose 用途
 * @param resettlement how those who lose land are provided for 安置方式
 * @param objection how and until when to object or to ask for a hearing
 * @param rates what is paid for each unit of area
 * @param totals areas and sums as stated
 * @param statedTo the unit in yuan to which the amounts are rounded; absent when they are exact
 * @param source where the notice was taken from, when it was published elsewhere before
 */
public record LandContent(
        @NotNull Stage stage,
        @NotNull @Prose(max = 200) String project,
        @Prose(max = 100) String documentNumber,
        @Prose(max = 1000) String basis,
        @Prose(max = 200) String purpose,
        @Prose(max = 1000) String resettlement,
        @Prose(max = 1000) String objection,
        @Size(max = 100) List<@NotNull @Valid LandRate> rates,
        @Size(max = 100) List<@NotNull @Valid LandTotal> totals,
        @DecimalMin("0.01") @DecimalMax("10000") @Digits(integer = 5, fraction = 2) BigDecimal statedTo,
        @Prose(max = 500) String source) {

    List<LandTotal> stated() {
        return totals == null ? List.of() : totals;
    }

    List<LandRate> paid() {
        return rates == null ? List.of() : rates;
    }
}
