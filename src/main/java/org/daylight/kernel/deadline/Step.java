package org.daylight.kernel.deadline;

import java.time.LocalDate;
import org.daylight.kernel.text.Words;

/**
 * One step on the way from an anchor to a due date: something a citizen can check against a calendar on the wall.
 *
 * @param from first day of the span; for {@link Kind#ROLLED} the day it would have been
 * @param to last day of the span, the same for a single day; for {@link Kind#ROLLED} the day it is instead
 * @param days how many days this step says something about, see {@link Kind}
 * @param reason in a few words, for example 春节 / Spring Festival
 */
public record Step(Kind kind, LocalDate from, LocalDate to, int days, Words reason) {

    /** What happens in a step. */
    public enum Kind {
        /** The event that starts the clock, on a day that is not counted; {@code days} is 0. */
        ANCHOR("%1$s：%4$s，当日不计入", "%1$s: %4$s, the day itself not counted"),
        /** The event that starts the clock, on a day that is counted; {@code days} is 1. */
        ANCHOR_COUNTED("%1$s：%4$s，当日计入", "%1$s: %4$s, the day itself counted"),
        /** The period whose fixed day is meant; {@code days} is its length. */
        NEXT_PERIOD("%1$s：%2$s", "%1$s: %2$s"),
        /** A weekend, or what no holiday takes of it, that is not counted; {@code days} is its length. */
        WEEKEND("%1$s：%2$s，共%3$s，不计入", "%1$s: %2$s, %3$s, not counted"),
        /** A holiday that is not counted, weekend days in it included; {@code days} is its length. */
        HOLIDAY("%1$s：%2$s，共%3$s，不计入", "%1$s: %2$s, %3$s, not counted"),
        /** A day of the weekend that is counted; {@code days} is 1. */
        MAKE_UP("%1$s：%4$s，计入", "%1$s: %4$s, counted"),
        /** All that was counted, from the first day of counting to the last; {@code days} counts the rule's unit. */
        COUNTED("%1$s：%2$s", "%1$s: %2$s"),
        /** The last day was not good and another takes its place; {@code days} is how far it moved. */
        ROLLED("%4$s（%1$s）改为%5$s", "%4$s (%1$s) moved to %5$s"),
        /** Days that a notice still to come may change; {@code days} is how many such days were looked at. */
        PROVISIONAL("%2$s为暂定：%1$s", "%2$s provisional: %1$s"),
        /** The last day on which it is in time, the reason names hour and zone; {@code days} is 1. */
        DUE("截止%4$s%1$s", "due %4$s, %1$s");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** A step about a single day. */
    static Step on(Kind kind, LocalDate date, int days, Words reason) {
        return new Step(kind, date, date, days, reason);
    }

    /** The step as a line of text. */
    public Words words() {
        return DateWords.fill(
                kind.zh,
                kind.en,
                reason,
                DateWords.span(from, to),
                DateWords.days(days),
                DateWords.day(from),
                DateWords.day(to));
    }
}
