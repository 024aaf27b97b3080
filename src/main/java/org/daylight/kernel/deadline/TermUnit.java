package org.daylight.kernel.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.daylight.kernel.text.Words;

/** What a term counts in. */
public enum TermUnit {
    /** 日: every day of the calendar. */
    @JsonProperty("calendar-day")
    CALENDAR_DAY("日", "day") {
        @Override
        LocalDate last(LocalDate first, int offset, int sign, Reckoning reckoning) {
            return first.plusDays((offset - 1L) * sign);
        }
    },
    /** 工作日: the working days of the region's calendar, make-up days included. */
    @JsonProperty("working-day")
    WORKING_DAY("个工作日", "working day") {
        @Override
        LocalDate last(LocalDate first, int offset, int sign, Reckoning reckoning) {
            return reckoning.countWorkingDays(first, offset, sign);
        }
    },
    /** 月: ends on the day of the same number as the anchor's, or on the last day of a month that lacks it. */
    @JsonProperty("month")
    MONTH("个月", "month") {
        @Override
        LocalDate last(LocalDate first, int offset, int sign, Reckoning reckoning) {
            return first.minusDays(sign).plusMonths((long) offset * sign);
        }
    };

    private final String zh;
    private final String en;

    TermUnit(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Words words(int count) {
        return DateWords.count(count, zh, en);
    }

    /** The last of {@code offset} units of which {@code first} is the first day; {@code sign} -1 counts backwards. */
    abstract LocalDate last(LocalDate first, int offset, int sign, Reckoning reckoning);
}
