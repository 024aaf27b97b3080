package org.daylight.kernel.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Citation;
import org.daylight.kernel.time.WorkingCalendar;

/**
 * When something is due, and why then. Compute it again when it is provisional and the calendar has another version.
 *
 * @param anchor the day of the event
 * @param due the last day on which it is in time; null when nothing falls due
 * @param lateFrom the first instant that is late; null when nothing falls due
 * @param provisional whether a holiday notice still to come can change it
 * @param calendarVersion the {@link WorkingCalendar#version} it was computed with
 * @param steps how the day was found, in order
 * @param sources the rule's citation, then the holiday notices of the years that were looked at
 */
public record Deadline(
        DeadlineRule rule,
        LocalDate anchor,
        LocalDate due,
        Instant lateFrom,
        boolean provisional,
        String calendarVersion,
        List<Step> steps,
        List<Citation> sources) {

    /** Whether it is too late at this instant; never when nothing falls due. */
    public boolean isMissedAt(Instant instant) {
        return lateFrom != null && !instant.isBefore(lateFrom);
    }

    /** The whole reckoning in one sentence. */
    public Words summary() {
        return new DeadlineSentence(this).words();
    }
}
