package org.daylight.disclosure.tender;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * What it costs, at each stage, side by side; in the currency of the rows, all lots together, at most two places.
 *
 * @param planned 概算, 预算
 * @param ceiling 最高限价
 * @param awarded 中标价
 * @param contracted 合同价
 * @param current contract and change orders together
 * @param settled the final cost 结算价
 * @param paid so far
 */
public record TenderCosts(
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal planned,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal ceiling,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal awarded,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal contracted,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal current,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal settled,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal paid) {
    static final TenderCosts NONE = new TenderCosts(null, null, null, null, null, null, null);
}
