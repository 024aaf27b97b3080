package org.daylight.disclosure.tender;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.daylight.kernel.text.Prose;

/**
 * Something that happened in a tender.
 *
 * @param lot of which lot; absent when there is one
 * @param ordinal which of its type in its lot; change orders are counted
 * @param number that of its document, for example 合同编号
 * @param party who bids, is awarded, contracts or is paid; an organisation
 * @param partyCode its 统一社会信用代码
 * @param amount of its stage, in {@code currency} (ISO 4217), at most two places; a tender's is the ceiling 最高限价, an
 *     acceptance's the final cost 结算价; change orders have values instead
 * @param printedAmount what the document prints where it should have an amount, finer than a fen; at most six places
 * @param qualified whether the bid passed 资格性和符合性审查
 * @param score all of it together, at most four places as its parts
 * @param oldValue of the contract before the change order, at most two places
 * @param newValue of the contract after it, at most two places
 * @param signedBy who signed for the body, by office
 * @param meeting that decided, by name and number
 * @param outcome of the acceptance, in words
 */
public record TenderRow(
        @NotNull EventType type,
        @Pattern(regexp = "[0-9A-Za-z-]{1,32}") String lot,
        @Min(1) @Max(9999) Integer ordinal,
        @Prose(max = 100) String number,
        LocalDate date,
        @Prose(max = 100) String party,
        @Pattern(regexp = "[0-9A-Z]{18}") String partyCode,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal amount,
        @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal printedAmount,
        @Pattern(regexp = "[A-Z]{3}") String currency,
        @Min(1) @Max(9999) Integer rank,
        Boolean qualified,
        @PositiveOrZero @Digits(integer = 5, fraction = 4) BigDecimal priceScore,
        @PositiveOrZero @Digits(integer = 5, fraction = 4) BigDecimal technicalScore,
        @PositiveOrZero @Digits(integer = 5, fraction = 4) BigDecimal businessScore,
        @PositiveOrZero @Digits(integer = 5, fraction = 4) BigDecimal score,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal oldValue,
        @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal newValue,
        @Prose(max = 1000) String reason,
        @Prose(max = 100) String signedBy,
        @Prose(max = 100) String meeting,
        LocalDate meetingOn,
        @Prose(max = 200) String outcome) {

    /** What it is about in money: its amount, or what is printed in its place; null when there is neither. */
    BigDecimal worth() {
        return amount == null ? printedAmount : amount;
    }

    /** By how much a change order raises the contract; negative when it lowers it. */
    BigDecimal change() {
        return newValue.subtract(oldValue);
    }

    boolean isRejected() {
        return Boolean.FALSE.equals(qualified);
    }

    boolean hasMoney() {
        return worth() != null || oldValue != null || newValue != null;
    }
}
