package org.daylight.disclosure.tender;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * Who judged the bids 评审委员会, without names.
 *
 * @param evaluatedOn 评标日期
 * @param members all of them
 * @param experts drawn at random
 * @param representatives of the buyer
 * @param selfSelected experts that the buyer chose
 */
public record TenderPanel(
        LocalDate evaluatedOn,
        @Min(1) @Max(99) Integer members,
        @Min(0) @Max(99) Integer experts,
        @Min(0) @Max(99) Integer representatives,
        @Min(0) @Max(99) Integer selfSelected) {}
