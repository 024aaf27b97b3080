package org.daylight.disclosure.tender;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.daylight.kernel.time.Citation;

/**
 * From which change of a contract a meeting decides; see {@code rules/change-orders/SOURCE.md}.
 *
 * @param share of the original contract, 0.1 is ten per cent; null for none
 * @param amount in the contract's currency; null for none
 * @param validFrom first day in force; null when it has no known beginning
 * @param validTo last day in force; null when it is
 */
public record ChangeOrderRule(
        @JsonProperty(required = true) String code,
        BigDecimal share,
        BigDecimal amount,
        LocalDate validFrom,
        LocalDate validTo,
        @JsonProperty(required = true) Citation citation) {
    public ChangeOrderRule {
        Objects.requireNonNull(citation, "citation");
    }

    boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * Whether a contract of {@code original} needs a meeting for {@code order}: many small steps in one direction count
     * together, whatever lies between them.
     *
     * @param together what this order and those before it in its direction change
     */
    boolean asksForMeeting(BigDecimal original, TenderRow order, BigDecimal together) {
        var change = order.change();
        if (amount != null && change.abs().compareTo(amount) >= 0) {
            return true;
        }
        if (share == null || change.signum() == 0) {
            return false;
        }
        var most = original.multiply(share);
        var distance = order.newValue().subtract(original);
        var further = distance.signum() == change.signum() && distance.abs().compareTo(most) > 0;
        return further || together.abs().compareTo(most) > 0;
    }
}
