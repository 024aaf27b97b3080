package org.daylight.disclosure.balance;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** What a balance sheet states as the sum of one side, in yuan, on its two days. */
public record BalanceTotal(
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal opening,
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal closing) {}
