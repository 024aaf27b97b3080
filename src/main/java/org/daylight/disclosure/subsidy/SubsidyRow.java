package org.daylight.disclosure.subsidy;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.daylight.kernel.text.Prose;
import org.daylight.publication.Narrower;
import org.daylight.publication.Narrower.Audience;

/**
 * One payment of a subsidy, to a household or summed over a village, a township or a county.
 *
 * @param areaCode code of the village, township or county, as the publisher uses it
 * @param beneficiaryCode which household, within the area (household rows alone)
 * @param beneficiaryName display name; absent where a rule suppresses it
 * @param beneficiaryNameSuppressed the rule that does; written by the program alone
 * @param beneficiaryCount how many people or households were paid, at least 1; absent when the document does not say
 * @param quantity what the amount is counted from, at most six places
 * @param rate amount per unit, at most six places
 * @param amount at most two places, in {@code currency} (ISO 4217)
 * @param batch which payment run, when there are several in a period
 * @param beneficiaryKind what the law protects the household for, if it does; decides whether it is named
 * @param signOffSheet the sheet 签领表 on which the household signed for the money (seed F)
 */
public record SubsidyRow(
        @NotNull Granularity granularity,
        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,32}") String areaCode,
        @NotNull @Prose(max = 100) String areaName,
        @Pattern(regexp = "[0-9A-Za-z-]{1,32}") String beneficiaryCode,
        @Prose(max = 100) String beneficiaryName,
        @Min(1) Integer beneficiaryCount,
        @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal quantity,
        QuantityUnit unit,
        @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal rate,
        @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        LocalDate paidOn,
        @Pattern(regexp = "[0-9A-Za-z-]{1,32}") String batch,
        @Pattern(regexp = "[a-z]+(-[a-z]+)*") String beneficiaryNameSuppressed,
        @Nullable @Narrower(Audience.INTERNAL) BeneficiaryKind beneficiaryKind,
        @Nullable @Narrower(Audience.INTERNAL) @Prose(max = 60) String signOffSheet) {}
