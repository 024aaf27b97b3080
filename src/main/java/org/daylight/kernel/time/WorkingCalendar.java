package org.daylight.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import org.daylight.kernel.text.Words;

/**
 * The working days of a region: its weekend, the holidays and make-up working days (调休) of the notices it knows, and
 * how far those notices reach. Immutable; loaded by {@link Calendars}.
 */
public final class WorkingCalendar {
    static final Words WORKING_DAY = Words.of("工作日", "working day");
    private static final Words WEEKEND = Words.of("周末", "weekend");

    private final String region;
    private final String version;
    private final Set<DayOfWeek> weekend;
    private final int noticeReachesBackDays;
    private final Map<LocalDate, CalendarDay> listed;
    private final NavigableMap<Integer, List<Citation>> notices;

    /**
     * @param listed the days that a notice speaks of
     * @param notices by year, what the calendar of that year rests on; a year that is absent is not announced
     */
    WorkingCalendar(
            String region,
            String version,
            Set<DayOfWeek> weekend,
            int noticeReachesBackDays,
            Map<LocalDate, CalendarDay> listed,
            NavigableMap<Integer, List<Citation>> notices) {
        this.region = region;
        this.version = version;
        this.weekend = weekend;
        this.noticeReachesBackDays = noticeReachesBackDays;
        this.listed = listed;
        this.notices = notices;
    }

    /** The code of the region whose folder this is, for example {@code CN}. */
    public String region() {
        return region;
    }

    /**
     * Names the data: {@code region/last announced year/digest}. A deadline that was computed with another version, and
     * was provisional, is to be computed again.
     */
    public String version() {
        return version;
    }

    /** What this day is, and why. */
    public CalendarDay day(LocalDate date) {
        CalendarDay day = listed.get(date);
        if (day != null) {
            return day;
        }
        return weekend.contains(date.getDayOfWeek())
                ? new CalendarDay(date, CalendarDay.Kind.WEEKEND, WEEKEND)
                : new CalendarDay(date, CalendarDay.Kind.WORKING, WORKING_DAY);
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).isWorking();
    }

    /** The first working day after this date, whatever this date is. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return plusWorkingDays(date, 1);
    }

    /** The last working day before this date, whatever this date is. */
    public LocalDate previousWorkingDay(LocalDate date) {
        return plusWorkingDays(date, -1);
    }

    /**
     * The {@code days}-th working day after this date, or before it when negative; the date itself is never counted and
     * is the answer for 0, working day or not.
     */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = Math.abs(days); left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(Integer.signum(days));
        }
        return day;
    }

    /** How many working days lie after {@code from}, up to and with {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.datesUntil(to)
                .map(day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether no notice still to come can change what this day is. */
    public boolean isSettled(LocalDate date) {
        return missingNotice(date).isEmpty();
    }

    /**
     * The year whose holiday notice is missing before this day is settled: its own year, or for the last days of a year
     * the next one, because a notice may move days around New Year.
     */
    public OptionalInt missingNotice(LocalDate date) {
        int year = date.getYear();
        if (!notices.containsKey(year)) {
            return OptionalInt.of(year);
        }
        int reachedFrom = date.plusDays(noticeReachesBackDays).getYear();
        return notices.containsKey(reachedFrom) ? OptionalInt.empty() : OptionalInt.of(reachedFrom);
    }

    /** Why a day of such a year is provisional, in a few words. */
    public Words missing(int year) {
        return year > notices.lastKey()
                ? Words.of("%d年放假安排尚未公布", "the holidays of %d are not announced yet", year)
                : Words.of("日历未收录%d年放假安排", "the calendar does not hold the holidays of %d", year);
    }

    /** The notices that this year's days rest on; none for a year that is not announced. */
    public List<Citation> citations(int year) {
        return notices.getOrDefault(year, List.of());
    }
}
