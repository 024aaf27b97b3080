package org.daylight.disclosure.finance;

/**
 * Which account is disclosed: the four budgets of the Budget Law (art. 5), a department's own, or 三公 expenses (overseas
 * travel, vehicles, hospitality), which are a selection of expenditure and so balance with nothing.
 */
public enum Statement {
    GENERAL_PUBLIC_BUDGET,
    GOVERNMENT_FUND_BUDGET,
    STATE_CAPITAL_BUDGET,
    SOCIAL_INSURANCE_BUDGET,
    DEPARTMENT,
    THREE_PUBLIC_EXPENSES
}
