package org.daylight.disclosure.finance;

/** One side of one stage of one year: what has one total. */
record Account(Direction direction, Phase phase, int fiscalYear) {

    static Account of(FinanceRow row) {
        return new Account(row.direction(), row.phase(), row.fiscalYear());
    }

    static Account of(FinanceTotal total) {
        return new Account(total.direction(), total.phase(), total.fiscalYear());
    }

    static Account of(FinanceComparison comparison) {
        return new Account(comparison.direction(), comparison.phase(), comparison.fiscalYear());
    }

    Account other() {
        return new Account(
                direction == Direction.REVENUE ? Direction.EXPENDITURE : Direction.REVENUE, phase, fiscalYear);
    }
}
