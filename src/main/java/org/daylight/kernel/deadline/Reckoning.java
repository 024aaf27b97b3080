package org.daylight.kernel.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.CalendarDay;
import org.daylight.kernel.time.Citation;
import org.daylight.kernel.time.WorkingCalendar;

/** Counts days on a calendar and writes down every step of it. One per deadline. */
final class Reckoning {
    private final WorkingCalendar calendar;
    private final List<Step> steps = new ArrayList<>();
    private final TreeSet<LocalDate> lookedAt = new TreeSet<>();

    Reckoning(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    void note(Step step) {
        steps.add(step);
    }

    /**
     * The last of {@code count} working days, of which {@code first} is the first if it is one.
     *
     * @param direction 1 forwards, -1 backwards
     */
    LocalDate countWorkingDays(LocalDate first, int count, int direction) {
        LocalDate date = first;
        for (int left = count; ; date = date.plusDays(direction)) {
            CalendarDay day = look(date);
            noteUnusual(day);
            left -= day.isWorking() ? 1 : 0;
            if (left == 0) {
                return date;
            }
        }
    }

    /** The date itself if it is a working day, else the nearest one in that direction. */
    LocalDate roll(LocalDate date, int direction) {
        CalendarDay day = look(date);
        while (!day.isWorking()) {
            day = look(day.date().plusDays(direction));
        }
        if (!day.date().equals(date)) {
            move(date, day.date(), calendar.day(date).reason());
        }
        if (day.kind() == CalendarDay.Kind.MAKE_UP) {
            noteUnusual(day);
        }
        return day.date();
    }

    void move(LocalDate from, LocalDate to, Words why) {
        int days = (int) Math.abs(to.toEpochDay() - from.toEpochDay());
        note(new Step(Step.Kind.ROLLED, from, to, days, why));
    }

    /** What was written down, in order; a word on what is provisional comes last. */
    List<Step> steps() {
        SortedMap<Integer, List<LocalDate>> open = new TreeMap<>();
        for (LocalDate date : lookedAt) {
            calendar.missingNotice(date).ifPresent(year -> open.computeIfAbsent(year, any -> new ArrayList<>())
                    .add(date));
        }
        Stream<Step> provisional = open.entrySet().stream().map(year -> {
            List<LocalDate> dates = year.getValue();
            LocalDate last = dates.get(dates.size() - 1);
            return new Step(Step.Kind.PROVISIONAL, dates.get(0), last, dates.size(), calendar.missing(year.getKey()));
        });
        return Stream.concat(steps.stream(), provisional).toList();
    }

    boolean isProvisional() {
        return !lookedAt.stream().allMatch(calendar::isSettled);
    }

    /** The notices behind the days that were looked at. */
    List<Citation> notices() {
        return lookedAt.stream()
                .map(LocalDate::getYear)
                .distinct()
                .flatMap(year -> calendar.citations(year).stream())
                .toList();
    }

    private CalendarDay look(LocalDate date) {
        lookedAt.add(date);
        return calendar.day(date);
    }

    /** An ordinary working day needs no word; a day off joins the span it continues. */
    private void noteUnusual(CalendarDay day) {
        switch (day.kind()) {
            case MAKE_UP -> note(Step.on(Step.Kind.MAKE_UP, day.date(), 1, day.reason()));
            case WEEKEND -> noteOff(Step.Kind.WEEKEND, day);
            case HOLIDAY -> noteOff(Step.Kind.HOLIDAY, day);
            case WORKING -> {}
        }
    }

    private void noteOff(Step.Kind kind, CalendarDay day) {
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        boolean continues = last != null && last.kind() == kind && last.reason().equals(day.reason());
        if (continues && last.to().plusDays(1).equals(day.date())) {
            steps.set(steps.size() - 1, new Step(kind, last.from(), day.date(), last.days() + 1, day.reason()));
        } else if (continues && last.from().minusDays(1).equals(day.date())) {
            steps.set(steps.size() - 1, new Step(kind, day.date(), last.to(), last.days() + 1, day.reason()));
        } else {
            note(Step.on(kind, day.date(), 1, day.reason()));
        }
    }
}
