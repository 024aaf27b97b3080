package org.daylight.kernel.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A quarter of a calendar year, written {@code 2026Q3}: the cadence of 常规性工作.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Period {

    /**
     * @throws DateTimeException when there is no such quarter
     */
    public Quarter {
        PeriodText.checkYear(year);
        if (number < 1 || number > 4) {
            throw new DateTimeException("No quarter " + number);
        }
    }

    /** The quarter that the date lies in. */
    public static Quarter containing(LocalDate date) {
        return new Quarter(date.getYear(), (date.getMonthValue() - 1) / 3 + 1);
    }

    @Override
    public PeriodKind kind() {
        return PeriodKind.QUARTER;
    }

    @Override
    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    @Override
    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    @Override
    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** {@code 2026Q3}. */
    @Override
    public String toString() {
        return "%04dQ%d".formatted(year, number);
    }
}
