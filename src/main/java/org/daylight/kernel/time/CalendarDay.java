package org.daylight.kernel.time;

import java.time.LocalDate;
import org.daylight.kernel.text.Words;

/**
 * One day of a working calendar and why it is what it is.
 *
 * @param reason the name of the holiday, "weekend", "make-up working day for ...", or "working day"
 */
public record CalendarDay(LocalDate date, Kind kind, Words reason) {

    /** What a day can be. */
    public enum Kind {
        /** An ordinary working day. */
        WORKING(true),
        /** 调休: a day of the weekend that a holiday notice made a working day. */
        MAKE_UP(true),
        /** A weekend without further reason. */
        WEEKEND(false),
        /** A day off by a holiday notice, on a weekend or not. */
        HOLIDAY(false);

        private final boolean working;

        Kind(boolean working) {
            this.working = working;
        }
    }

    public boolean isWorking() {
        return kind.working;
    }
}
