package org.daylight.kernel.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.daylight.kernel.time.CalendarDay;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.WorkingCalendar;
import org.junit.jupiter.api.Test;

/**
 * What calendars without make-up days (调休) get wrong: 20 working days from each receipt date of 2025-01-01 to
 * 2026-11-15, counted here by other means than {@link WorkingCalendar}.
 */
class MakeUpDaysTest {
    private static final WorkingCalendar CN = Calendars.bundled().of("CN");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 15);

    @Test
    void holidaysWithoutMakeUpDaysAreLateByUpToTenDays() {
        List<Long> daysLate = daysLate(day -> isWeekday(day) && CN.day(day).kind() != CalendarDay.Kind.HOLIDAY);
        assertEquals(684, daysLate.size());
        assertEquals(257, daysLate.stream().filter(late -> late != 0).count());
        assertEquals(10, daysLate.stream().mapToLong(Long::longValue).max().orElseThrow());
        assertEquals(0, daysLate.stream().mapToLong(Long::longValue).min().orElseThrow());
    }

    @Test
    void weekendsAloneAreWrongMoreOftenAndMostlyTooEarly() {
        List<Long> daysLate = daysLate(MakeUpDaysTest::isWeekday);
        assertEquals(358, daysLate.stream().filter(late -> late != 0).count());
        assertEquals(3, daysLate.stream().mapToLong(Long::longValue).max().orElseThrow());
        assertEquals(-7, daysLate.stream().mapToLong(Long::longValue).min().orElseThrow());
    }

    private static List<Long> daysLate(Predicate<LocalDate> naive) {
        DeadlineRule rule =
                DeadlineRules.bundled("CN").find("request-reply", FIRST).orElseThrow();
        return LongStream.rangeClosed(FIRST.toEpochDay(), LAST.toEpochDay())
                .mapToObj(LocalDate::ofEpochDay)
                .map(received -> ChronoUnit.DAYS.between(
                        rule.from(received, CN).due(),
                        received.plusDays(1)
                                .datesUntil(LocalDate.of(2027, 3, 1))
                                .filter(naive)
                                .skip(19)
                                .findFirst()
                                .orElseThrow()))
                .toList();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
