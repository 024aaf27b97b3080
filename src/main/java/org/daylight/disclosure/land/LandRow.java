package org.daylight.disclosure.land;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.daylight.kernel.text.Prose;

/**
 * One piece of land, as fine as the document tells: a parcel, or a class of land in a village.
 *
 * @param village village, group or unit whose land it is
 * @param parcel its number, when there are several alike
 * @param area with its {@code unit}, at most six places; absent when the document does not say
 * @param rate in yuan for each unit of area, at most six places
 * @param landCompensation 土地补偿费, at most two places as all sums here
 * @param resettlementSubsidy 安置补助费
 * @param cropsCompensation 青苗和地上附着物补偿费
 * @param amount all that is paid for it, in {@code currency} (ISO 4217)
 * @param beneficiaryCount among how many people or households it is divided
 * @param status how far it has come, in words
 */
public record LandRow(
        @NotNull @Prose(max = 100) String village,
        @Pattern(regexp = "[0-9A-Za-z-]{1,32}") String parcel,
        @Prose(max = 200) String location,
        Ownership ownership,
        LandCategory category,
        @Prose(max = 60) String landClass,
        @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal area,
        AreaUnit unit,
        @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal rate,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal landCompensation,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal resettlementSubsidy,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal cropsCompensation,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal amount,
        @Min(1) Integer beneficiaryCount,
        @Pattern(regexp = "[A-Z]{3}") String currency,
        @Prose(max = 60) String status,
        @Prose(max = 100) String approvalNumber,
        LocalDate approvedOn) {

    boolean hasMoney() {
        return rate != null
                || landCompensation != null
                || resettlementSubsidy != null
                || cropsCompensation != null
                || amount != null;
    }

    /** What is paid for it: as stated, or else area × rate; null when neither is known. */
    BigDecimal worth() {
        return amount != null || rate == null || area == null ? amount : area.multiply(rate);
    }
}
