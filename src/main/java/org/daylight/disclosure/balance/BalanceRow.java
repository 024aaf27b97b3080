package org.daylight.disclosure.balance;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.daylight.kernel.text.Prose;

/**
 * One line of a balance sheet.
 *
 * @param accountCode account 科目, part of the longest other one that it begins with
 * @param name as printed
 * @param opening at most two places, in {@code currency} (ISO 4217); negative for what is deducted
 */
public record BalanceRow(
        @NotNull Side side,
        @Pattern(regexp = "[0-9]{1,12}") String accountCode,
        @NotNull @Prose(max = 100) String name,
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal opening,
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal closing,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
