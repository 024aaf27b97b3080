package org.daylight.kernel.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.Citation;
import org.daylight.kernel.time.Period;
import org.daylight.kernel.time.TestClock;
import org.daylight.kernel.time.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that come with the program, on the calendar that comes with it. */
class DeadlineTest {
    private static final WorkingCalendar CN = Calendars.bundled().of("CN");
    private static final DeadlineRules RULES = DeadlineRules.bundled("CN");

    @ParameterizedTest
    @CsvSource({
        "request-reply,          2026-01-30, 2026-03-05",
        // 15 working days before the Regulations of 2019, 20 from then on
        "request-reply,          2019-05-14, 2019-06-04",
        "request-reply,          2019-05-15, 2019-06-13",
        "request-extension,      2026-03-05, 2026-04-02",
        "proactive,              2025-12-31, 2026-01-29",
        "proactive-within-10,    2026-04-30, 2026-05-18",
        "proactive-within-3,     2024-02-08, 2024-02-19",
        "land-approval,          2026-06-30, 2026-07-14",
        "land-survey,            2026-09-25, 2026-10-09",
        "hearing-notice,         2026-10-14, 2026-09-29",
        "hearing-notice,         2026-01-05, 2025-12-24",
        "congress-approved,      2026-02-10, 2026-03-02",
        "congress-approved,      2024-02-09, 2024-02-29",
        // A body's 20 days end on a Sunday all the same
        "congress-approved,      2026-01-12, 2026-02-01",
        "quarterly,              2026-09-30, 2026-10-15",
        "quarterly,              2026-12-31, 2027-01-15",
        "quarterly,              2026-10-01, 2027-01-15",
        "annual-report-department, 2026-12-31, 2027-01-31",
        "annual-report-county,   2025-12-31, 2026-03-31",
        "real-time,              2026-02-17, 2026-02-17",
        // Saturday, moved to Monday
        "review-application,     2026-02-10, 2026-04-13",
        // 31 August and six months: the last day of February, a Saturday made a working day
        "suit,                   2025-08-31, 2026-02-28",
        "suit,                   2023-08-31, 2024-02-29",
        // The last day is in 国庆节
        "suit-after-review,      2026-09-20, 2026-10-08",
    })
    void knownAnswers(String code, LocalDate event, LocalDate due) {
        Deadline deadline = rule(code, event).from(event, CN);
        assertEquals(due, deadline.due());
        assertEquals(event, deadline.anchor());
        assertFalse(deadline.provisional());
        assertEquals(
                due.plusDays(1) + "T00:00+08:00[Asia/Shanghai]",
                deadline.lateFrom().atZone(deadline.rule().zone()).toString());
    }

    @Test
    void everyStepOfTheKnownAnswer() {
        Deadline deadline = received("2026-01-30");
        assertEquals(
                lines(
                        "ANCHOR  2026-01-30 2026-01-30 0  收到申请：2026-01-30（星期五），当日不计入",
                        "WEEKEND 2026-01-31 2026-02-01 2  周末：2026-01-31至2026-02-01，共2天，不计入",
                        "WEEKEND 2026-02-07 2026-02-08 2  周末：2026-02-07至2026-02-08，共2天，不计入",
                        "MAKE_UP 2026-02-14 2026-02-14 1  春节调休上班：2026-02-14（星期六），计入",
                        "HOLIDAY 2026-02-15 2026-02-23 9  春节：2026-02-15至2026-02-23，共9天，不计入",
                        "MAKE_UP 2026-02-28 2026-02-28 1  春节调休上班：2026-02-28（星期六），计入",
                        "WEEKEND 2026-03-01 2026-03-01 1  周末：2026-03-01，共1天，不计入",
                        "COUNTED 2026-01-31 2026-03-05 20 次日起20个工作日：2026-01-31至2026-03-05",
                        "DUE     2026-03-05 2026-03-05 1  截止2026-03-05（星期四）24:00（Asia/Shanghai）"),
                told(deadline));
        assertEquals(
                "Spring Festival: 2026-02-15 to 2026-02-23, 9 days, not counted",
                deadline.steps().get(4).words().en());
    }

    @Test
    void theKnownAnswerInOneSentence() {
        Deadline deadline = received("2026-01-30");
        assertEquals(
                "收到申请2026-01-30，次日起20个工作日，不计入周末5天、春节2026-02-15至2026-02-23（9天），"
                        + "计入调休上班日2026-02-14、2026-02-28，截止2026-03-05（星期四）24:00。",
                deadline.summary().zh());
        assertEquals(
                "Request received on 2026-01-30: 20 working days from the day after, leaving out weekends (5 days) and"
                        + " Spring Festival 2026-02-15 to 2026-02-23 (9 days), with make-up work on 2026-02-14 and"
                        + " 2026-02-28 counted; due by the end of Thursday 2026-03-05.",
                deadline.summary().en());
    }

    @Test
    void restsOnTheLawAndOnTheNoticesOfTheYearsItCrosses() {
        Deadline deadline = received("2025-12-22");
        assertEquals(LocalDate.of(2026, 1, 20), deadline.due());
        assertEquals(
                Arrays.asList(
                        null,
                        URI.create("https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm"),
                        URI.create("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm")),
                deadline.sources().stream().map(Citation::url).toList());
        assertEquals(
                "《政府信息公开条例》（国务院令第711号）第三十三条", deadline.sources().get(0).title().zh());
        assertEquals(CN.version(), deadline.calendarVersion());
    }

    @Test
    void countsBackwardsInTheOrderOfCounting() {
        LocalDate hearing = LocalDate.of(2026, 10, 14);
        assertEquals(
                lines(
                        "ANCHOR  2026-10-14 2026-10-14 0 举行听证：2026-10-14（星期三），当日不计入",
                        "WEEKEND 2026-10-11 2026-10-11 1 周末：2026-10-11，共1天，不计入",
                        "MAKE_UP 2026-10-10 2026-10-10 1 国庆节调休上班：2026-10-10（星期六），计入",
                        "HOLIDAY 2026-10-01 2026-10-07 7 国庆节：2026-10-01至2026-10-07，共7天，不计入",
                        "COUNTED 2026-09-29 2026-10-13 7 此前7个工作日：2026-09-29至2026-10-13",
                        "DUE     2026-09-29 2026-09-29 1 截止2026-09-29（星期二）24:00（Asia/Shanghai）"),
                told(rule("hearing-notice", hearing).from(hearing, CN)));
    }

    @Test
    void aQuarterIsDueInTheNextOne() {
        Deadline deadline = rule("quarterly", LocalDate.of(2026, 12, 31)).from(Period.parse("2026Q4"), CN);
        assertEquals(
                lines(
                        "ANCHOR      2026-12-31 2026-12-31 0  季度结束：2026-12-31（星期四），当日不计入",
                        "NEXT_PERIOD 2027-01-01 2027-03-31 90 下一季度：2027-01-01至2027-03-31",
                        "DUE         2027-01-15 2027-01-15 1  截止2027-01-15（星期五）24:00（Asia/Shanghai）"),
                told(deadline));
        assertFalse(deadline.provisional(), "no holiday can move a fixed day that does not roll");
        assertEquals(1, deadline.sources().size());
    }

    @Test
    void aRollSaysFromWhereAndWhy() {
        LocalDate known = LocalDate.of(2026, 2, 10);
        Deadline deadline = rule("review-application", known).from(known, CN);
        assertEquals(
                lines(
                        "ANCHOR  2026-02-10 2026-02-10 0  知道该行政行为：2026-02-10（星期二），当日不计入",
                        "COUNTED 2026-02-11 2026-04-11 60 次日起60日：2026-02-11至2026-04-11",
                        "ROLLED  2026-04-11 2026-04-13 2  2026-04-11（星期六）（周末）改为2026-04-13（星期一）",
                        "DUE     2026-04-13 2026-04-13 1  截止2026-04-13（星期一）24:00（Asia/Shanghai）"),
                told(deadline));
        assertEquals(
                "Learnt of the act on 2026-02-10: 60 days from the day after, 2026-04-11 (weekend) moved to 2026-04-13;"
                        + " due by the end of Monday 2026-04-13.",
                deadline.summary().en());
    }

    @Test
    void isProvisionalWhenAMissingNoticeCouldChangeIt() {
        Deadline deadline = received("2026-12-14");
        assertTrue(deadline.provisional());
        assertEquals(
                new Step(
                        Step.Kind.PROVISIONAL,
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2027, 1, 11),
                        18,
                        CN.missing(2027)),
                deadline.steps().get(deadline.steps().size() - 1));
        assertEquals(
                "收到申请2026-12-14，次日起20个工作日，不计入周末8天，截止2027-01-11（星期一）24:00，暂定（2027年放假安排尚未公布）。",
                deadline.summary().zh());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, 2026-12-23, false", "2026-11-26, 2026-12-24, false", "2026-11-27, 2026-12-25, true"})
    void isProvisionalFromTheFirstDayThatIsNotSettled(LocalDate event, LocalDate due, boolean provisional) {
        Deadline deadline = rule("request-reply", event).from(event, CN);
        assertEquals(due, deadline.due());
        assertEquals(provisional, deadline.provisional());
    }

    @Test
    void whatIsPermanentNeverFallsDue() {
        Deadline deadline = rule("permanent", LocalDate.of(2026, 7, 1)).from(TestClock.START, CN);
        assertNull(deadline.due());
        assertNull(deadline.lateFrom());
        assertFalse(deadline.isMissedAt(Instant.MAX));
        assertEquals("信息形成或者变更2026-07-01，永久公开，无截止日期。", deadline.summary().zh());
        assertEquals(
                "Information created or changed on 2026-07-01: public for good; nothing falls due.",
                deadline.summary().en());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T15:59:59.999Z, false",
        "2026-03-05T16:00:00Z,     true",
        "2026-03-06T01:00:00Z,     true",
    })
    void isMissedFromTheEndOfTheLastDayInShanghai(Instant at, boolean missed) {
        assertEquals(missed, received("2026-01-30").isMissedAt(at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-29T15:59:59Z, 2026-03-04",
        "2026-01-29T16:00:00Z, 2026-03-05",
        "2026-01-30T15:59:59Z, 2026-03-05"
    })
    void anInstantBelongsToItsDayInShanghai(Instant received, LocalDate due) {
        assertEquals(due, rule("request-reply", due).from(received, CN).due());
    }

    private static Deadline received(String date) {
        LocalDate day = LocalDate.parse(date);
        return rule("request-reply", day).from(day, CN);
    }

    private static DeadlineRule rule(String code, LocalDate on) {
        return RULES.find(code, on).orElseThrow();
    }

    private static String told(Deadline deadline) {
        return lines(deadline.steps().stream()
                .map(step -> "%s %s %s %d %s"
                        .formatted(
                                step.kind(),
                                step.from(),
                                step.to(),
                                step.days(),
                                step.words().zh()))
                .toArray(String[]::new));
    }

    private static String lines(String... lines) {
        return String.join(
                "\n",
                Arrays.stream(lines).map(line -> line.replaceAll(" +", " ")).toList());
    }
}
