package org.daylight.disclosure;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.daylight.kernel.text.Prose;

/**
 * Why an edition states a figure that does not follow from the others. Published with the edition and hashed with its
 * header. It says the figures that it is about, so that it does not outlive them when they are corrected.
 *
 * @param rule what does not reconcile, for example {@code amount-is-rate-times-quantity}
 * @param place a JSON pointer (RFC 6901) with the row's key in the place of its position, which changes
 * @param reason the editor's words
 */
public record Note(
        @NotNull @Pattern(regexp = "[a-z]+(-[a-z]+)*") @Size(max = 60) String rule,
        @NotNull @Pattern(regexp = "(?s)/.*") @Size(max = 600) String place,
        @NotNull @Digits(integer = 15, fraction = 6) BigDecimal stated,
        @NotNull @Digits(integer = 15, fraction = 6) BigDecimal computed,
        @NotNull @Prose(max = 500) String reason) {

    boolean isAbout(Note other) {
        return rule.equals(other.rule)
                && place.equals(other.place)
                && stated.compareTo(other.stated) == 0
                && computed.compareTo(other.computed) == 0;
    }
}
