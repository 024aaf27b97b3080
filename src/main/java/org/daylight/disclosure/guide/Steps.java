package org.daylight.disclosure.guide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Discrepancy;

/** The items of a guide in their order, and the days that its steps take against those promised. */
final class Steps {
    private static final Discrepancy.Rule PROMISE_WITHIN_LAW = Discrepancy.Rule.of(
            "promise-is-within-the-law", "承诺时限不应长于法定时限（工作日）", "the promise is within the law's limit, in working days");
    private static final Discrepancy.Rule STEPS_WITHIN_PROMISE = Discrepancy.Rule.of(
            "steps-are-within-the-promise",
            "各环节时限之和不应长于承诺时限（工作日）",
            "the steps take no longer than promised, in working days");
    private static final Discrepancy.Rule STEPS_WITHIN_LAW = Discrepancy.Rule.of(
            "steps-are-within-the-law",
            "各环节时限之和不应长于法定时限（工作日）",
            "the steps take no longer than the law allows, in working days");

    private final List<GuideRow> rows;

    Steps(List<GuideRow> rows) {
        this.rows = rows;
    }

    /** Sections that are not there, and numbers that leave one out. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var section : Section.values()) {
            var places = placesIn(section);
            if (places.isEmpty() && section.isRequired()) {
                faults.add(Fault.at("/rows", section.missing()));
            }
            for (int i = 0; i < places.size(); i++) {
                if (rows.get(places.get(i)).number() != i + 1) {
                    faults.add(Fault.at(
                            "/rows/" + places.get(i) + "/number",
                            Words.of("序号应连续，此处应为 %s", "items are numbered without gaps; this is number %s", i + 1)));
                    break;
                }
            }
        }
        return faults;
    }

    private List<Integer> placesIn(Section section) {
        return IntStream.range(0, rows.size())
                .boxed()
                .filter(i -> rows.get(i).section() == section)
                .sorted(Comparator.comparing(i -> rows.get(i).number()))
                .toList();
    }

    /** A promise longer than the law allows, and steps longer than promised or, where nothing is, than the law allows. */
    List<Discrepancy> discrepancies(GuideContent content) {
        var found = new ArrayList<Discrepancy>();
        var promised = content.promisedDays();
        var allowed = content.statutoryDays();
        int taken = taken();
        if (promised != null && allowed != null && promised > allowed) {
            found.add(discrepancy(PROMISE_WITHIN_LAW, "/content/promisedDays", promised, allowed));
        }
        if (promised != null && taken > promised) {
            found.add(discrepancy(STEPS_WITHIN_PROMISE, "/content/promisedDays", promised, taken));
        }
        if (promised == null && allowed != null && taken > allowed) {
            found.add(discrepancy(STEPS_WITHIN_LAW, "/content/statutoryDays", allowed, taken));
        }
        return found;
    }

    private int taken() {
        return rows.stream()
                .filter(row -> row.section() == Section.PROCEDURE)
                .map(GuideRow::days)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Discrepancy discrepancy(Discrepancy.Rule rule, String pointer, int stated, int computed) {
        return new Discrepancy(rule, pointer, BigDecimal.valueOf(stated), BigDecimal.valueOf(computed));
    }
}
