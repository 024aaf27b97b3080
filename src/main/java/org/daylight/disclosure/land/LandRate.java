package org.daylight.disclosure.land;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.daylight.kernel.text.Prose;

/**
 * A rate of compensation, in yuan for each unit of area.
 *
 * @param landClass for which land, as printed
 * @param landCompensation 土地补偿费
 * @param resettlementSubsidy 安置补助费
 * @param cropsCompensation 青苗和地上附着物补偿费
 * @param rate all of it together
 */
public record LandRate(
        @NotNull @Prose(max = 60) String landClass,
        @NotNull AreaUnit unit,
        @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal landCompensation,
        @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal resettlementSubsidy,
        @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal cropsCompensation,
        @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal rate) {}
