package org.daylight.disclosure.subsidy;

/** Whom one row of a subsidy table is about. */
public enum Granularity {
    HOUSEHOLD,
    VILLAGE,
    TOWNSHIP,
    COUNTY
}
