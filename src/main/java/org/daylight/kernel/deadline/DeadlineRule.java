package org.daylight.kernel.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Citation;
import org.daylight.kernel.time.Period;
import org.daylight.kernel.time.WorkingCalendar;

/**
 * A deadline as the law states it, without a date yet.
 *
 * @param code stable, lower case with hyphens; the versions of one rule share it
 * @param name what must be done in this time
 * @param anchor the event that starts the clock
 * @param term offset, unit and direction, or a fixed day
 * @param roll what happens when the last day is no working day
 * @param zone where the days begin and end
 * @param cutoffHour 1 to 24: the hour of the last day from which it is late, 24 for the end of that day
 * @param citation what the rule rests on
 * @param validFrom first day on which the rule is in force, null when it is not known
 * @param validTo last day on which it is in force, null while it is
 */
public record DeadlineRule(
        String code,
        Words name,
        Anchor anchor,
        Term term,
        Roll roll,
        ZoneId zone,
        int cutoffHour,
        Citation citation,
        LocalDate validFrom,
        LocalDate validTo) {

    private static final Words AFTER_CUTOFF = Words.of("已过当日截止时刻", "past its cutoff hour");

    public DeadlineRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name of " + code);
        Objects.requireNonNull(anchor, "anchor of " + code);
        Objects.requireNonNull(term, "term of " + code);
        Objects.requireNonNull(roll, "roll of " + code);
        Objects.requireNonNull(zone, "zone of " + code);
        Objects.requireNonNull(citation, "citation of " + code);
        if (!code.matches("[a-z][a-z0-9-]*") || cutoffHour < 1 || cutoffHour > 24) {
            throw new IllegalArgumentException("code or cutoffHour of " + code);
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("validTo of " + code + " is before its validFrom");
        }
    }

    /** The event that starts the clock, for example {@code request-received} 收到申请. */
    public record Anchor(String code, Words event) {
        public Anchor {
            Objects.requireNonNull(code, "anchor.code");
            Objects.requireNonNull(event, "anchor.event");
        }
    }

    /** What happens when the last day is no working day. */
    public enum Roll {
        @JsonProperty("none")
        NONE {
            @Override
            LocalDate apply(LocalDate last, Reckoning reckoning) {
                return last;
            }
        },
        @JsonProperty("next-working-day")
        NEXT_WORKING_DAY {
            @Override
            LocalDate apply(LocalDate last, Reckoning reckoning) {
                return reckoning.roll(last, 1);
            }
        },
        @JsonProperty("previous-working-day")
        PREVIOUS_WORKING_DAY {
            @Override
            LocalDate apply(LocalDate last, Reckoning reckoning) {
                return reckoning.roll(last, -1);
            }
        };

        abstract LocalDate apply(LocalDate last, Reckoning reckoning);
    }

    public boolean isValidOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }

    /**
     * The deadline for an event at this instant; its day is the one in the rule's zone. Only "at once" looks at the
     * hour: what happens past the cutoff hour is due the next day.
     */
    public Deadline from(Instant event, WorkingCalendar calendar) {
        LocalDate anchorDay = event.atZone(zone).toLocalDate();
        boolean moves = term instanceof Term.AtOnce && !event.isBefore(lateFrom(anchorDay));
        return reckon(anchorDay, moves ? anchorDay.plusDays(1) : anchorDay, calendar);
    }

    /** The deadline for an event on this day. */
    public Deadline from(LocalDate event, WorkingCalendar calendar) {
        return reckon(event, event, calendar);
    }

    /** The deadline for what a period is about; the event is the end of its last day. */
    public Deadline from(Period period, WorkingCalendar calendar) {
        return from(period.lastDay(), calendar);
    }

    private Deadline reckon(LocalDate event, LocalDate start, WorkingCalendar calendar) {
        Reckoning reckoning = new Reckoning(calendar);
        reckoning.note(
                term.countsAnchor()
                        ? Step.on(Step.Kind.ANCHOR_COUNTED, event, 1, anchor.event())
                        : Step.on(Step.Kind.ANCHOR, event, 0, anchor.event()));
        if (!start.equals(event)) {
            reckoning.move(event, start, AFTER_CUTOFF);
        }
        Optional<LocalDate> due = term.lastDay(start, reckoning).map(last -> roll.apply(last, reckoning));
        due.ifPresent(day -> reckoning.note(Step.on(Step.Kind.DUE, day, 1, hour())));
        List<Citation> sources = new ArrayList<>(List.of(citation));
        sources.addAll(reckoning.notices());
        return new Deadline(
                this,
                event,
                due.orElse(null),
                due.map(this::lateFrom).orElse(null),
                reckoning.isProvisional(),
                calendar.version(),
                reckoning.steps(),
                List.copyOf(sources));
    }

    private Instant lateFrom(LocalDate day) {
        return cutoffHour == 24
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(cutoffHour, 0).atZone(zone).toInstant();
    }

    private Words hour() {
        return Words.of("%d:00（%s）", "%d:00 (%s)", cutoffHour, zone);
    }
}
