package org.daylight.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026,       YEAR,      2026-01-01, 2026-12-31, 2025,       2027",
        "2026H1,     HALF_YEAR, 2026-01-01, 2026-06-30, 2025H2,     2026H2",
        "2026H2,     HALF_YEAR, 2026-07-01, 2026-12-31, 2026H1,     2027H1",
        "2026Q1,     QUARTER,   2026-01-01, 2026-03-31, 2025Q4,     2026Q2",
        "2026Q3,     QUARTER,   2026-07-01, 2026-09-30, 2026Q2,     2026Q4",
        "2026Q4,     QUARTER,   2026-10-01, 2026-12-31, 2026Q3,     2027Q1",
        "2024-02,    MONTH,     2024-02-01, 2024-02-29, 2024-01,    2024-03",
        "2026-02,    MONTH,     2026-02-01, 2026-02-28, 2026-01,    2026-03",
        "2026-12,    MONTH,     2026-12-01, 2026-12-31, 2026-11,    2027-01",
        "2026-07-14, DAY,       2026-07-14, 2026-07-14, 2026-07-13, 2026-07-15",
        "2024-02-29, DAY,       2024-02-29, 2024-02-29, 2024-02-28, 2024-03-01",
    })
    void textAndDaysAndNeighbours(
            String text, PeriodKind kind, LocalDate first, LocalDate last, String previous, String next) {
        Period period = Period.parse(text);
        assertEquals(text, period.toString());
        assertEquals(kind, period.kind());
        assertEquals(first, period.firstDay());
        assertEquals(last, period.lastDay());
        assertEquals(previous, period.previous().toString());
        assertEquals(next, period.next().toString());
        assertEquals(period, kind.containing(first));
        assertEquals(period, kind.containing(last));
        assertTrue(period.contains(first) && period.contains(last));
        assertFalse(period.contains(first.minusDays(1)) || period.contains(last.plusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2026",
                "2026 ",
                "26",
                "02026",
                "0999",
                "2026Q0",
                "2026Q5",
                "2026q1",
                "2026H0",
                "2026H3",
                "2026-00",
                "2026-13",
                "2026-7",
                "2026-02-29",
                "2026-02-30",
                "2026-07-14T00:00",
                "2026-Q1",
                "2026Q1-07",
                "２０２６",
                "-2026",
                "2026\n",
                "2026'--"
            })
    void whatIsNoPeriodIsRefusedInWords(String text) {
        Period.Unreadable refusal = assertThrows(Period.Unreadable.class, () -> Period.parse(text));
        assertEquals(
                "A period is written 2026, 2026H1, 2026Q3, 2026-07 or 2026-07-14.",
                refusal.words().en());
    }

    @Test
    void thePeriodsOfThisProgramMayNotBeMadeWrong() {
        assertThrows(DateTimeException.class, () -> new Quarter(2026, 5));
        assertThrows(DateTimeException.class, () -> new Quarter(10_000, 1));
        assertThrows(DateTimeException.class, () -> new Period.HalfYear(2026, 0));
        assertThrows(DateTimeException.class, () -> new Period.Year(999));
    }

    @Test
    void earlierFirstAndOfTwoThatStartTogetherTheLonger() {
        List<String> sorted =
                List.of("2025Q4", "2026", "2026H1", "2026Q1", "2026-01", "2026-01-01", "2026-01-02", "2026Q2");
        assertEquals(
                sorted,
                Stream.of("2026-01-02", "2026Q2", "2026-01", "2026", "2026-01-01", "2025Q4", "2026Q1", "2026H1")
                        .map(Period::parse)
                        .sorted()
                        .map(Period::toString)
                        .toList());
    }

    /** Over the turn of a century that is no leap year's and one that is. */
    @ParameterizedTest
    @EnumSource(PeriodKind.class)
    void periodsOfAKindTileTheCalendarAndTheirTextsSortLikeThem(PeriodKind kind) {
        for (LocalDate date = LocalDate.of(1999, 12, 1); date.getYear() < 2002; date = date.plusDays(1)) {
            Period period = kind.containing(date);
            assertTrue(period.contains(date));
            assertEquals(period, Period.parse(period.toString()));
            assertEquals(period.lastDay().plusDays(1), period.next().firstDay());
            assertEquals(period, period.next().previous());
            assertTrue(period.compareTo(period.next()) < 0);
            assertTrue(period.toString().compareTo(period.next().toString()) < 0);
        }
    }
}
