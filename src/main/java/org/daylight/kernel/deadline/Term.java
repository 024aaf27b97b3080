package org.daylight.kernel.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Period;
import org.daylight.kernel.time.PeriodKind;

/** How long a rule gives from its anchor: a count of days, a fixed day, no time at all, or no end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "count", value = Term.Count.class),
    @JsonSubTypes.Type(name = "day-of-next-period", value = Term.DayOfNextPeriod.class),
    @JsonSubTypes.Type(name = "at-once", value = Term.AtOnce.class),
    @JsonSubTypes.Type(name = "permanent", value = Term.Permanent.class)
})
public sealed interface Term {

    /** The term in a few words: 次日起20个工作日 / 20 working days from the day after. */
    Words words();

    /** Whether the day of the anchor is itself part of the term. */
    boolean countsAnchor();

    /** The last day before any roll, every step written down; empty when there is no end. */
    Optional<LocalDate> lastDay(LocalDate anchor, Reckoning reckoning);

    /** Before the anchor, or after it. */
    enum Direction {
        @JsonProperty("after")
        AFTER(1),
        @JsonProperty("before")
        BEFORE(-1);

        private final int sign;

        Direction(int sign) {
            this.sign = sign;
        }
    }

    /** Whether counting starts with the day of the anchor or with the one beside it. */
    enum Start {
        @JsonProperty("beside-anchor")
        BESIDE_ANCHOR,
        @JsonProperty("on-anchor")
        ON_ANCHOR
    }

    /** 20 working days, 20 days, 6 months; counted before or after the anchor. Offset is 1 to 3660. */
    record Count(int offset, TermUnit unit, Direction direction, Start start) implements Term {
        public Count {
            Objects.requireNonNull(unit, "term.unit");
            Objects.requireNonNull(direction, "term.direction");
            Objects.requireNonNull(start, "term.start");
            if (offset < 1 || offset > 3660) {
                throw new IllegalArgumentException("term.offset is 1 to 3660, not " + offset);
            }
            if (unit == TermUnit.MONTH && start == Start.ON_ANCHOR) {
                throw new IllegalArgumentException("term: months are counted from the day beside the anchor");
            }
        }

        @Override
        public Words words() {
            Words length = unit.words(offset);
            if (direction == Direction.BEFORE) {
                return start == Start.ON_ANCHOR
                        ? DateWords.fill("含当日往前%s", "%s back, that day included", length)
                        : DateWords.fill("此前%s", "%s before it", length);
            }
            return start == Start.ON_ANCHOR
                    ? DateWords.fill("当日起%s", "%s from that day on", length)
                    : DateWords.fill("次日起%s", "%s from the day after", length);
        }

        @Override
        public boolean countsAnchor() {
            return start == Start.ON_ANCHOR;
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate anchor, Reckoning reckoning) {
            LocalDate first = countsAnchor() ? anchor : anchor.plusDays(direction.sign);
            LocalDate last = unit.last(first, offset, direction.sign, reckoning);
            boolean forwards = direction == Direction.AFTER;
            reckoning.note(
                    new Step(Step.Kind.COUNTED, forwards ? first : last, forwards ? last : first, offset, words()));
            return Optional.of(last);
        }
    }

    /**
     * A fixed day of the period that follows the anchor's: the 15th of the first month of the next quarter. A day that
     * the month does not have is its last one.
     *
     * @param month 1 for the first month of the period
     */
    record DayOfNextPeriod(PeriodKind period, int month, int day) implements Term {
        public DayOfNextPeriod {
            Objects.requireNonNull(period, "term.period");
            if (month < 1 || month > period.months() || day < 1 || day > 31) {
                throw new IllegalArgumentException("term: no day %d in month %d of a %s"
                        .formatted(day, month, period.words().en()));
            }
        }

        @Override
        public Words words() {
            return DateWords.fill(
                    "下一%1$s第%2$s个月%3$s日前（含当日）",
                    "on or before day %3$s of month %2$s of the next %1$s",
                    period.words(),
                    DateWords.same(month),
                    DateWords.same(day));
        }

        @Override
        public boolean countsAnchor() {
            return false;
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate anchor, Reckoning reckoning) {
            Period next = period.containing(anchor).next();
            YearMonth target = YearMonth.from(next.firstDay()).plusMonths(month - 1L);
            int length = (int) (next.lastDay().toEpochDay() - next.firstDay().toEpochDay() + 1);
            Words name = DateWords.fill("下一%s", "the next %s", period.words());
            reckoning.note(new Step(Step.Kind.NEXT_PERIOD, next.firstDay(), next.lastDay(), length, name));
            return Optional.of(target.atDay(Math.min(day, target.lengthOfMonth())));
        }
    }

    /** 实时、随时: on the day itself. */
    record AtOnce() implements Term {
        @Override
        public Words words() {
            return Words.of("当日即时", "at once, on the same day");
        }

        @Override
        public boolean countsAnchor() {
            return true;
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate anchor, Reckoning reckoning) {
            return Optional.of(anchor);
        }
    }

    /** 永久公开: stays public for good, so nothing falls due. */
    record Permanent() implements Term {
        @Override
        public Words words() {
            return Words.of("永久公开", "public for good");
        }

        @Override
        public boolean countsAnchor() {
            return true;
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate anchor, Reckoning reckoning) {
            return Optional.empty();
        }
    }
}
