package org.daylight.disclosure.finance;

/** Which stage of a year's budget a figure belongs to: 预算, 调整预算, 执行, 决算. */
public enum Phase {
    BUDGET,
    ADJUSTED,
    EXECUTED,
    FINAL
}
