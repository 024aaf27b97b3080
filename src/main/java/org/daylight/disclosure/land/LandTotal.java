package org.daylight.disclosure.land;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.daylight.kernel.text.Prose;

/**
 * What a document states as the area or money of some parcels together: of all when nothing narrows it, else of those
 * that agree with each member given.
 *
 * @param area with its {@code unit}, at most six places
 * @param amount in yuan, at most two places
 */
public record LandTotal(
        @Prose(max = 100) String village,
        Ownership ownership,
        LandCategory category,
        @Prose(max = 60) String landClass,
        @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal area,
        AreaUnit unit,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal amount) {

    boolean covers(LandRow row) {
        return (village == null || village.equals(row.village()))
                && (ownership == null || ownership == row.ownership())
                && (category == null || category == row.category())
                && (landClass == null || landClass.equals(row.landClass()));
    }
}
