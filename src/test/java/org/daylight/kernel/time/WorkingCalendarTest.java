package org.daylight.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    private static final WorkingCalendar CN = Calendars.bundled().of("CN");

    @ParameterizedTest
    @CsvSource({
        "2026-01-30, WORKING, 工作日, working day",
        "2026-01-31, WEEKEND, 周末, weekend",
        "2026-02-14, MAKE_UP, 春节调休上班, make-up working day for Spring Festival",
        "2026-02-15, HOLIDAY, 春节, Spring Festival",
        "2026-02-17, HOLIDAY, 春节, Spring Festival",
        "2026-02-23, HOLIDAY, 春节, Spring Festival",
        "2026-02-24, WORKING, 工作日, working day",
        "2026-02-28, MAKE_UP, 春节调休上班, make-up working day for Spring Festival",
        "2025-10-06, HOLIDAY, 国庆节、中秋节, National Day and Mid-Autumn Festival",
        // Listed in the file of the year after
        "2018-12-29, MAKE_UP, 元旦调休上班, make-up working day for New Year's Day",
        "2018-12-31, HOLIDAY, 元旦, New Year's Day",
        "2022-12-31, HOLIDAY, 元旦, New Year's Day",
        // A weekday that a notice calls a working day is an ordinary one
        "2020-02-03, WORKING, 工作日, working day",
        // Beyond the notices only weekends are known
        "2027-01-01, WORKING, 工作日, working day",
        "2027-01-02, WEEKEND, 周末, weekend",
    })
    void everyDaySaysWhy(LocalDate date, CalendarDay.Kind kind, String zh, String en) {
        CalendarDay day = CN.day(date);
        assertEquals(kind, day.kind());
        assertEquals(date, day.date());
        assertEquals(zh, day.reason().zh());
        assertEquals(en, day.reason().en());
        assertEquals(kind == CalendarDay.Kind.WORKING || kind == CalendarDay.Kind.MAKE_UP, CN.isWorkingDay(date));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-30,  20, 2026-03-05",
        "2026-03-05, -20, 2026-01-30",
        "2026-02-13,   1, 2026-02-14",
        "2026-02-14,   1, 2026-02-24",
        "2026-02-20,   1, 2026-02-24",
        "2026-02-20,  -1, 2026-02-14",
        "2026-02-27,   1, 2026-02-28",
        "2026-02-27,   2, 2026-03-02",
        "2026-02-17,   0, 2026-02-17",
        // Over the end of a year: Thursday and Friday off, Sunday 4 January made up
        "2025-12-31,   1, 2026-01-04",
        "2026-01-04,  -1, 2025-12-31",
        "2022-12-30,   1, 2023-01-03",
        "2018-12-28,   2, 2019-01-02",
        // Hearing on 14 October: seven working days before it, National Day between
        "2026-10-14,  -7, 2026-09-29",
        // Leap day
        "2024-02-28,   1, 2024-02-29",
        "2024-02-28,   2, 2024-03-01",
    })
    void plusWorkingDays(LocalDate from, int days, LocalDate expected) {
        assertEquals(expected, CN.plusWorkingDays(from, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-30, 2026-03-05, 20",
        "2026-03-05, 2026-01-30, -20",
        "2026-02-14, 2026-02-23, 0",
        "2026-02-13, 2026-02-14, 1",
        "2026-02-14, 2026-02-14, 0",
    })
    void workingDaysBetween(LocalDate from, LocalDate to, int expected) {
        assertEquals(expected, CN.workingDaysBetween(from, to));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 15, 20, 40})
    void countingForthAndBackMeets(int days) {
        LocalDate before = LocalDate.of(2018, 12, 31);
        for (LocalDate date = before.plusDays(1); date.getYear() < 2027; date = date.plusDays(1)) {
            LocalDate due = CN.plusWorkingDays(date, days);
            assertTrue(CN.isWorkingDay(due));
            assertEquals(days, CN.workingDaysBetween(date, due));
            assertTrue(!due.isBefore(CN.plusWorkingDays(before, days)), "an earlier start is never due later");
            assertEquals(CN.isWorkingDay(date) ? date : CN.previousWorkingDay(date), CN.plusWorkingDays(due, -days));
            assertEquals(due, CN.plusWorkingDays(CN.nextWorkingDay(date), days - 1));
            before = date;
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2018-12-31, 2018",
                "2019-01-01, -",
                "2025-12-31, -",
                "2026-12-24, -",
                // A notice for 2027 may still move the last week of 2026
                "2026-12-25, 2027",
                "2026-12-31, 2027",
                "2027-01-01, 2027",
                "2027-12-31, 2027",
                "2030-06-01, 2030",
            })
    void saysWhichNoticeIsMissing(LocalDate date, Integer year) {
        assertEquals(year == null ? OptionalInt.empty() : OptionalInt.of(year), CN.missingNotice(date));
        assertEquals(year == null, CN.isSettled(date));
    }

    @Test
    void tellsAYearToComeFromOneBeforeItsRecords() {
        assertEquals("2027年放假安排尚未公布", CN.missing(2027).zh());
        assertEquals("日历未收录2018年放假安排", CN.missing(2018).zh());
    }

    /**
     * Worked out without the files: days from Monday to Friday less the statutory holidays (全国年节及纪念日放假办法: 11,
     * from 2025 on 13); moving days about does not change the sum. In 2020 two more fell to the epidemic.
     */
    @ParameterizedTest
    @CsvSource({"2019, 250", "2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void workingDaysOfAYear(int year, int expected) {
        assertEquals(expected, CN.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)));
    }
}
