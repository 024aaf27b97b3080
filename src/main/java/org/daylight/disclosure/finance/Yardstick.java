package org.daylight.disclosure.finance;

/** What a figure is compared with. */
public enum Yardstick {
    PREVIOUS_YEAR,
    BUDGET,
    ADJUSTED_BUDGET
}
