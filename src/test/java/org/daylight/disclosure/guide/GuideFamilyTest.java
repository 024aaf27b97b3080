package org.daylight.disclosure.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.daylight.kernel.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a guide must say, in which order, and whether its days fit. */
class GuideFamilyTest {
    private final GuideFamily family = new GuideFamily();

    private static GuideRow item(Section section, int number, Integer days) {
        return new GuideRow(section, number, null, "说明", null, days, null, null, null);
    }

    private static GuideRow fee(Section section, String amount, String currency, String basis) {
        return new GuideRow(
                section, 1, null, "说明", null, null, amount == null ? null : new BigDecimal(amount), currency, basis);
    }

    private static GuideContent content(Integer statutory, Integer promised) {
        return new GuideContent("事项", Sector.WATER, null, statutory, promised, null);
    }

    /** The five sections, and then these. */
    private static List<GuideRow> whole(GuideRow... others) {
        var rows = new ArrayList<GuideRow>();
        for (var section : List.of(Section.DUTY, Section.BASIS, Section.DISCIPLINE, Section.RESULT)) {
            rows.add(item(section, 1, null));
        }
        rows.addAll(List.of(others));
        return rows;
    }

    private List<String> faults(List<GuideRow> rows) {
        return family.check(content(null, null), rows).stream()
                .map(fault -> fault.pointer() + " " + fault.detail().en())
                .toList();
    }

    private List<String> found(GuideContent content, GuideRow... steps) {
        return family.reconcile(content, whole(steps)).stream()
                .map(each ->
                        "%s %s %s %s".formatted(each.rule().name(), each.pointer(), each.stated(), each.computed()))
                .toList();
    }

    @Test
    void theFiveSectionsAreThere() {
        assertEquals(List.of(), faults(whole(item(Section.PROCEDURE, 1, null))));
        assertEquals(List.of("/rows says nothing of the procedure"), faults(whole()));
        assertEquals(
                List.of(
                        "/rows says nothing of duties",
                        "/rows says nothing of its basis",
                        "/rows says nothing of the procedure",
                        "/rows says nothing of discipline",
                        "/rows says nothing of results"),
                faults(List.of(item(Section.FEE, 1, null))));
    }

    @Test
    void stepsAreNumberedWithoutGaps() {
        assertEquals(List.of(), faults(whole(item(Section.PROCEDURE, 2, null), item(Section.PROCEDURE, 1, null))));
        assertEquals(
                List.of("/rows/5/number items are numbered without gaps; this is number 2"),
                faults(whole(item(Section.PROCEDURE, 1, null), item(Section.PROCEDURE, 3, null))));
        assertEquals(
                List.of("/rows/4/number items are numbered without gaps; this is number 1"),
                faults(whole(item(Section.PROCEDURE, 2, null))));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "20, 15, 5, 10, ''",
                "20, 20, 5, 10, ''",
                "20, 21, 5, 10, promise-is-within-the-law /content/promisedDays 21 20",
                "-, 15, 6, 10, steps-are-within-the-promise /content/promisedDays 15 16",
                "-, 15, -, 15, ''",
                "20, 21, 15, 10, promise-is-within-the-law /content/promisedDays 21 20; steps-are-within-the-promise /content/promisedDays 21 25",
                "20, -, 10, 10, ''",
                "15, -, 10, 10, steps-are-within-the-law /content/statutoryDays 15 20",
                "-, -, 10, 10, ''"
            })
    void daysFit(Integer statutory, Integer promised, Integer first, Integer second, String expected) {
        assertEquals(
                expected.isEmpty() ? List.of() : List.of(expected.split("; ")),
                found(
                        content(statutory, promised),
                        item(Section.PROCEDURE, 1, first),
                        item(Section.PROCEDURE, 2, second),
                        item(Section.TIME_LIMIT, 1, 90)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FEE, 10, CNY, 发改价格〔2020〕1号, ''",
                "FEE, 0, CNY, -, ''",
                "FEE, 10, CNY, -, /basis",
                "FEE, 10, -, 依据, /currency",
                "FEE, -, CNY, -, /currency",
                "RESULT, 10, CNY, 依据, /amount"
            })
    void aFeeHasACurrencyAndABasis(Section section, String amount, String currency, String basis, String fault) {
        assertEquals(
                fault.isEmpty() ? List.of() : List.of(fault),
                family.check(fee(section, amount, currency, basis)).stream()
                        .map(Fault::pointer)
                        .toList());
    }

    @Test
    void onlyStepsAndTimeLimitsTakeDays() {
        assertEquals(List.of(), family.check(item(Section.TIME_LIMIT, 1, 3)));
        assertEquals(
                List.of("/days"),
                family.check(item(Section.RESULT, 1, 3)).stream()
                        .map(Fault::pointer)
                        .toList());
        assertEquals("time-limit/2", family.key(item(Section.TIME_LIMIT, 2, 3)));
    }
}
