package org.daylight.disclosure.finance;

/** Which side of a public account a line is on. */
public enum Direction {
    REVENUE,
    EXPENDITURE
}
