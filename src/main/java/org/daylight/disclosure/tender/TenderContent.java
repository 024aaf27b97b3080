package org.daylight.disclosure.tender;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.daylight.kernel.text.Prose;

/**
 * What a disclosure about a tender says beside its events (DOMAIN.md §3, seed E and F).
 *
 * @param project what is built or bought
 * @param projectNumber 项目编号
 * @param ocid its identifier in the Open Contracting Data Standard, when it has one
 * @param agency who tenders for the buyer 代理机构
 * @param criteria how bids are judged, in words
 * @param lots none when it is one
 * @param bidderCount as stated
 * @param agencyFee in the currency of the rows
 * @param objection how and until when to object
 * @param costs each that the events tell
 * @param source where the notice was taken from, when it was published elsewhere before
 */
public record TenderContent(
        @NotNull @Prose(max = 200) String project,
        @Prose(max = 100) String projectNumber,
        @Pattern(regexp = "ocds-[0-9a-z]{6}-[0-9A-Za-z._-]{1,60}") String ocid,
        @Prose(max = 100) String buyer,
        @Prose(max = 100) String agency,
        Category category,
        Method method,
        @Prose(max = 500) String criteria,
        @Size(max = 100) List<@NotNull @Valid TenderLot> lots,
        @Min(0) @Max(10000) Integer bidderCount,
        @Valid TenderPanel panel,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal agencyFee,
        @Prose(max = 500) String objection,
        @Valid TenderCosts costs,
        @Prose(max = 500) String source) {

    List<TenderLot> parts() {
        return lots == null ? List.of() : lots;
    }

    TenderCosts stated() {
        return Objects.requireNonNullElse(costs, TenderCosts.NONE);
    }
}
