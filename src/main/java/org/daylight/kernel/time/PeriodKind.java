package org.daylight.kernel.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.daylight.kernel.text.Words;

/** The lengths of time that duties are published for, the longest first. */
public enum PeriodKind {
    @JsonProperty("year")
    YEAR(12, Words.of("年度", "year")) {
        @Override
        public Period containing(LocalDate date) {
            return new Period.Year(date.getYear());
        }
    },
    @JsonProperty("half-year")
    HALF_YEAR(6, Words.of("半年", "half-year")) {
        @Override
        public Period containing(LocalDate date) {
            return new Period.HalfYear(date.getYear(), (date.getMonthValue() - 1) / 6 + 1);
        }
    },
    @JsonProperty("quarter")
    QUARTER(3, Words.of("季度", "quarter")) {
        @Override
        public Period containing(LocalDate date) {
            return Quarter.containing(date);
        }
    },
    @JsonProperty("month")
    MONTH(1, Words.of("月份", "month")) {
        @Override
        public Period containing(LocalDate date) {
            return new Period.Month(YearMonth.from(date));
        }
    },
    @JsonProperty("day")
    DAY(0, Words.of("日", "day")) {
        @Override
        public Period containing(LocalDate date) {
            return new Period.Day(date);
        }
    };

    private final int months;
    private final Words words;

    PeriodKind(int months, Words words) {
        this.months = months;
        this.words = words;
    }

    /** The period of this kind that the date lies in. */
    public abstract Period containing(LocalDate date);

    /** How many whole months such a period has; 0 for a day. */
    public int months() {
        return months;
    }

    public Words words() {
        return words;
    }

    /** The same day {@code count} periods later, or earlier when negative. */
    LocalDate shift(LocalDate date, int count) {
        return months == 0 ? date.plusDays(count) : date.plus((long) months * count, ChronoUnit.MONTHS);
    }
}
