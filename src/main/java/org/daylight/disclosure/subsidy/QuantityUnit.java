package org.daylight.disclosure.subsidy;

/** What a subsidy is counted in. One mu 亩 is 2000/3 m². */
public enum QuantityUnit {
    MU,
    HECTARE,
    SQUARE_METRE,
    HEAD,
    PERSON,
    HOUSEHOLD,
    MONTH,
    PIECE
}
