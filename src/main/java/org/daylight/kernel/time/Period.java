package org.daylight.kernel.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.daylight.kernel.text.Words;

/**
 * A stretch of the calendar that something is published for. Its text is its {@code toString}: {@code 2026},
 * {@code 2026H1}, {@code 2026Q3}, {@code 2026-07} or {@code 2026-07-14}; the texts of one kind sort as the periods do.
 * Years are 1000 to 9999. Ordered by first day, and of two that start together the longer one first.
 */
public sealed interface Period extends Comparable<Period>
        permits Period.Year, Period.HalfYear, Quarter, Period.Month, Period.Day {

    /**
     * Reads the text of a period.
     *
     * @throws Unreadable when the text has none of the forms, or names a period that does not exist
     */
    static Period parse(String text) {
        return PeriodText.parse(text);
    }

    PeriodKind kind();

    LocalDate firstDay();

    default LocalDate lastDay() {
        return kind().shift(firstDay(), 1).minusDays(1);
    }

    default boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    /** The period of the same kind that begins where this one ends. */
    default Period next() {
        return kind().containing(kind().shift(firstDay(), 1));
    }

    /** The period of the same kind that ends where this one begins. */
    default Period previous() {
        return kind().containing(kind().shift(firstDay(), -1));
    }

    @Override
    default int compareTo(Period other) {
        int byStart = firstDay().compareTo(other.firstDay());
        return byStart != 0 ? byStart : kind().compareTo(other.kind());
    }

    /** A calendar year, {@code 2026}. */
    record Year(int year) implements Period {
        public Year {
            PeriodText.checkYear(year);
        }

        @Override
        public PeriodKind kind() {
            return PeriodKind.YEAR;
        }

        @Override
        public LocalDate firstDay() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public String toString() {
            return "%04d".formatted(year);
        }
    }

    /** Half of a calendar year, {@code 2026H1}. */
    record HalfYear(int year, int number) implements Period {
        public HalfYear {
            PeriodText.checkYear(year);
            if (number < 1 || number > 2) {
                throw new DateTimeException("No half-year " + number);
            }
        }

        @Override
        public PeriodKind kind() {
            return PeriodKind.HALF_YEAR;
        }

        @Override
        public LocalDate firstDay() {
            return LocalDate.of(year, 6 * number - 5, 1);
        }

        @Override
        public String toString() {
            return "%04dH%d".formatted(year, number);
        }
    }

    /** A calendar month, {@code 2026-07}. */
    record Month(YearMonth month) implements Period {
        public Month {
            PeriodText.checkYear(month.getYear());
        }

        @Override
        public PeriodKind kind() {
            return PeriodKind.MONTH;
        }

        @Override
        public LocalDate firstDay() {
            return month.atDay(1);
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /** One day, {@code 2026-07-14}. */
    record Day(LocalDate date) implements Period {
        public Day {
            PeriodText.checkYear(date.getYear());
        }

        @Override
        public PeriodKind kind() {
            return PeriodKind.DAY;
        }

        @Override
        public LocalDate firstDay() {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** A text that is no period; {@link #words} says which forms there are, for the edge to answer 400. */
    final class Unreadable extends RuntimeException {
        private static final Words FORMS = Words.of(
                "时段应写作 2026、2026H1、2026Q3、2026-07 或 2026-07-14。",
                "A period is written 2026, 2026H1, 2026Q3, 2026-07 or 2026-07-14.");

        Unreadable(String text) {
            super("No period: " + text);
        }

        public Words words() {
            return FORMS;
        }
    }
}
