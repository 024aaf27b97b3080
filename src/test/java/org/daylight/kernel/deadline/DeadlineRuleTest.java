package org.daylight.kernel.deadline;

import static org.daylight.kernel.deadline.DeadlineRule.Roll.NEXT_WORKING_DAY;
import static org.daylight.kernel.deadline.DeadlineRule.Roll.NONE;
import static org.daylight.kernel.deadline.DeadlineRule.Roll.PREVIOUS_WORKING_DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.Citation;
import org.daylight.kernel.time.PeriodKind;
import org.daylight.kernel.time.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every term, roll, cutoff and zone a rule can have, whether or not the rules of today use it. */
class DeadlineRuleTest {
    private static final WorkingCalendar CN = Calendars.bundled().of("CN");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "1,  CALENDAR_DAY, AFTER,  BESIDE_ANCHOR, 2024-02-28, 2024-02-29, 次日起1日, 1 day from the day after",
        "1,  CALENDAR_DAY, AFTER,  ON_ANCHOR,     2024-02-28, 2024-02-28, 当日起1日, 1 day from that day on",
        "7,  CALENDAR_DAY, AFTER,  ON_ANCHOR,     2026-01-01, 2026-01-07, 当日起7日, 7 days from that day on",
        "2,  CALENDAR_DAY, BEFORE, BESIDE_ANCHOR, 2024-03-01, 2024-02-28, 此前2日, 2 days before it",
        "2,  CALENDAR_DAY, BEFORE, ON_ANCHOR,     2024-03-01, 2024-02-29, '含当日往前2日', '2 days back, that day included'",
        "1,  WORKING_DAY,  AFTER,  ON_ANCHOR,     2026-02-14, 2026-02-14, 当日起1个工作日, 1 working day from that day on",
        "2,  WORKING_DAY,  AFTER,  ON_ANCHOR,     2026-02-14, 2026-02-24, 当日起2个工作日, 2 working days from that day on",
        "1,  WORKING_DAY,  AFTER,  ON_ANCHOR,     2026-02-15, 2026-02-24, 当日起1个工作日, 1 working day from that day on",
        "1,  WORKING_DAY,  BEFORE, BESIDE_ANCHOR, 2026-02-24, 2026-02-14, 此前1个工作日, 1 working day before it",
        "1,  MONTH,        AFTER,  BESIDE_ANCHOR, 2026-01-31, 2026-02-28, 次日起1个月, 1 month from the day after",
        "6,  MONTH,        AFTER,  BESIDE_ANCHOR, 2026-08-15, 2027-02-15, 次日起6个月, 6 months from the day after",
        "1,  MONTH,        BEFORE, BESIDE_ANCHOR, 2026-03-31, 2026-02-28, 此前1个月, 1 month before it",
    })
    void counts(
            int offset,
            TermUnit unit,
            Term.Direction direction,
            Term.Start start,
            LocalDate event,
            LocalDate due,
            String zh,
            String en) {
        Term term = new Term.Count(offset, unit, direction, start);
        Deadline deadline = rule(term, NONE, SHANGHAI, 24).from(event, CN);
        assertEquals(due, deadline.due());
        assertEquals(Words.of(zh, en), term.words());
        assertEquals(
                start == Term.Start.ON_ANCHOR ? Step.Kind.ANCHOR_COUNTED : Step.Kind.ANCHOR,
                deadline.steps().get(0).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER,   1, 15, 2026-07-01, 2026-10-15",
        "QUARTER,   2, 31, 2026-11-30, 2027-02-28",
        "QUARTER,   2, 30, 2027-12-31, 2028-02-29",
        "YEAR,      1, 31, 2026-01-01, 2027-01-31",
        "HALF_YEAR, 1, 10, 2026-06-30, 2026-07-10",
        "MONTH,     1, 5,  2026-12-31, 2027-01-05",
        "MONTH,     1, 31, 2026-01-15, 2026-02-28",
    })
    void fixedDays(PeriodKind period, int month, int day, LocalDate event, LocalDate due) {
        Term term = new Term.DayOfNextPeriod(period, month, day);
        assertEquals(due, rule(term, NONE, SHANGHAI, 24).from(event, CN).due());
        assertEquals(
                due,
                rule(term, NONE, SHANGHAI, 24)
                        .from(period.containing(event), CN)
                        .due());
    }

    @ParameterizedTest
    @CsvSource({
        // 15 February 2026 is the first day of 春节, the 14th a Saturday that works
        "2026-02-15, NONE,                 2026-02-15",
        "2026-02-15, NEXT_WORKING_DAY,     2026-02-24",
        "2026-02-15, PREVIOUS_WORKING_DAY, 2026-02-14",
        "2026-02-14, NEXT_WORKING_DAY,     2026-02-14",
        "2026-02-13, PREVIOUS_WORKING_DAY, 2026-02-13",
        "2026-01-01, PREVIOUS_WORKING_DAY, 2025-12-31",
        "2026-01-01, NEXT_WORKING_DAY,     2026-01-04",
    })
    void rolls(LocalDate last, DeadlineRule.Roll roll, LocalDate due) {
        Deadline deadline = rule(days(10), roll, SHANGHAI, 24).from(last.minusDays(10), CN);
        assertEquals(due, deadline.due());
        assertEquals(
                last.equals(due) ? 0 : 1,
                deadline.steps().stream()
                        .filter(step -> step.kind() == Step.Kind.ROLLED)
                        .filter(step -> step.from().equals(last) && step.to().equals(due))
                        .count());
    }

    @Test
    void aSaturdayThatStaysTheLastDaySaysWhy() {
        Deadline deadline = rule(days(10), NEXT_WORKING_DAY, SHANGHAI, 24).from(LocalDate.of(2026, 2, 4), CN);
        assertEquals(
                "Event on 2026-02-04: 10 days from the day after, with make-up work on 2026-02-14 counted; due by the end"
                        + " of Saturday 2026-02-14.",
                deadline.summary().en());
    }

    /** What cannot depend on a notice to come is not called provisional. */
    @ParameterizedTest
    @CsvSource({"NONE, false", "NEXT_WORKING_DAY, true", "PREVIOUS_WORKING_DAY, true"})
    void onlyWhatLooksAtTheCalendarIsProvisional(DeadlineRule.Roll roll, boolean provisional) {
        Deadline deadline = rule(days(60), roll, SHANGHAI, 24).from(LocalDate.of(2026, 12, 1), CN);
        assertEquals(provisional, deadline.provisional());
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 24, 2026-07-31T16:00:00Z",
        "Asia/Shanghai, 17, 2026-07-31T09:00:00Z",
        "Asia/Shanghai, 1,  2026-07-30T17:00:00Z",
        "Asia/Urumqi,   24, 2026-07-31T18:00:00Z",
        "UTC,           24, 2026-08-01T00:00:00Z",
        "Europe/Berlin, 24, 2026-07-31T22:00:00Z",
    })
    void isLateFromTheCutoffHourInItsZone(ZoneId zone, int hour, Instant lateFrom) {
        Deadline deadline = rule(days(10), NONE, zone, hour).from(LocalDate.of(2026, 7, 21), CN);
        assertEquals(lateFrom, deadline.lateFrom());
        assertFalse(deadline.isMissedAt(lateFrom.minusNanos(1)));
        assertTrue(deadline.isMissedAt(lateFrom));
    }

    /** Days are days of the calendar: neither summer time nor China's own of 1991 lengthens or shortens a term. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-27, 2026-03-29, 2026-03-29T22:00:00Z",
        "Europe/Berlin, 2026-10-23, 2026-10-25, 2026-10-25T23:00:00Z",
        "Asia/Shanghai, 1991-04-12, 1991-04-14, 1991-04-14T15:00:00Z",
        "Asia/Shanghai, 1991-09-13, 1991-09-15, 1991-09-15T16:00:00Z",
    })
    void summerTimeMovesNoDay(ZoneId zone, LocalDate event, LocalDate due, Instant lateFrom) {
        Deadline deadline = rule(days(2), NONE, zone, 24).from(event, CN);
        assertEquals(due, deadline.due());
        assertEquals(lateFrom, deadline.lateFrom());
    }

    @ParameterizedTest
    @CsvSource({
        "24, 2026-07-01T15:59:59Z, 2026-07-01, 2026-07-01",
        "24, 2026-07-01T16:00:00Z, 2026-07-02, 2026-07-02",
        "17, 2026-07-01T08:59:59Z, 2026-07-01, 2026-07-01",
        "17, 2026-07-01T09:00:00Z, 2026-07-01, 2026-07-02",
        "17, 2026-12-31T10:00:00Z, 2026-12-31, 2027-01-01",
    })
    void atOnceIsTheSameDayUnlessItsCutoffHasPassed(int hour, Instant event, LocalDate anchor, LocalDate due) {
        Deadline deadline = rule(new Term.AtOnce(), NONE, SHANGHAI, hour).from(event, CN);
        assertEquals(anchor, deadline.anchor());
        assertEquals(due, deadline.due());
        assertFalse(deadline.isMissedAt(event));
    }

    @Test
    void atOnceSaysThatTheHourHadPassed() {
        Deadline deadline = rule(new Term.AtOnce(), NONE, SHANGHAI, 17).from(Instant.parse("2026-07-01T09:00:00Z"), CN);
        assertEquals(
                "事件2026-07-01，当日即时，2026-07-01（已过当日截止时刻）改为2026-07-02，截止2026-07-02（星期四）17:00。",
                deadline.summary().zh());
    }

    /** Only "at once" looks at the hour: what is received late in the evening is received that day. */
    @Test
    void aTermInDaysStartsFromTheDayWhateverTheHour() {
        DeadlineRule rule = rule(days(1), NONE, SHANGHAI, 17);
        assertEquals(
                LocalDate.of(2026, 7, 2),
                rule.from(Instant.parse("2026-07-01T15:00:00Z"), CN).due());
    }

    /** A later event is never due earlier, whatever the term and the roll. */
    @ParameterizedTest
    @EnumSource(TermUnit.class)
    void laterEventsAreNotDueEarlier(TermUnit unit) {
        for (DeadlineRule.Roll roll : DeadlineRule.Roll.values()) {
            for (Term.Direction direction : Term.Direction.values()) {
                Term term = new Term.Count(5, unit, direction, Term.Start.BESIDE_ANCHOR);
                DeadlineRule rule = rule(term, roll, SHANGHAI, 24);
                LocalDate before = LocalDate.MIN;
                for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
                    LocalDate due = rule.from(day, CN).due();
                    assertFalse(due.isBefore(before), () -> rule.term() + " " + rule.roll());
                    assertTrue(roll == NONE || CN.isWorkingDay(due));
                    before = due;
                }
            }
        }
    }

    @Test
    void aRuleThatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> days(0));
        assertThrows(IllegalArgumentException.class, () -> days(3661));
        assertThrows(IllegalArgumentException.class, () -> rule(days(1), NONE, SHANGHAI, 0));
        assertThrows(IllegalArgumentException.class, () -> rule(days(1), NONE, SHANGHAI, 25));
        assertThrows(IllegalArgumentException.class, () -> new Term.DayOfNextPeriod(PeriodKind.QUARTER, 4, 1));
        assertThrows(IllegalArgumentException.class, () -> new Term.DayOfNextPeriod(PeriodKind.DAY, 1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Term.Count(1, TermUnit.MONTH, Term.Direction.AFTER, Term.Start.ON_ANCHOR));
        assertThrows(NullPointerException.class, () -> rule(null, PREVIOUS_WORKING_DAY, SHANGHAI, 24));
    }

    private static Term days(int offset) {
        return new Term.Count(offset, TermUnit.CALENDAR_DAY, Term.Direction.AFTER, Term.Start.BESIDE_ANCHOR);
    }

    private static DeadlineRule rule(Term term, DeadlineRule.Roll roll, ZoneId zone, int cutoffHour) {
        return new DeadlineRule(
                "a-rule",
                Words.of("规则", "A rule"),
                new DeadlineRule.Anchor("event", Words.of("事件", "Event")),
                term,
                roll,
                zone,
                cutoffHour,
                new Citation(Words.of("某法", "Some law"), null),
                null,
                null);
    }
}
