package org.daylight.disclosure.tender;

/** By what bids are compared: 最低评标价法 or 综合评分法 (OCDS {@code tender.awardCriteria}: priceOnly, ratedCriteria). */
public enum Method {
    LOWEST_PRICE,
    SCORE
}
