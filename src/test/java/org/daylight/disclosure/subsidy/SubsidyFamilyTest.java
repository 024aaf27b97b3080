package org.daylight.disclosure.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daylight.kernel.problem.Fault;
import org.daylight.publication.Discrepancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a subsidy table may not contradict. */
class SubsidyFamilyTest {
    private static final SubsidyContent CONTENT =
            new SubsidyContent("补贴", "政策", "每亩86.9元", null, null, null, null, null);

    private final SubsidyFamily family = new SubsidyFamily();

    /** 86.9 × 1.25 = 108.625: off by exactly half a fen for one beneficiary. */
    @ParameterizedTest
    @CsvSource({
        "86.9, 1.25, 1, 108.62, ''",
        "86.9, 1.25, 1, 108.63, ''",
        "86.9, 1.25, 1, 108.61, /rows/0/amount",
        "86.9, 1.25, 1, 108.64, /rows/0/amount",
        "86.9, 1.25, 3, 108.61, ''",
        "86.9, 1.25, 3, 108.64, ''",
        "86.9, 1.25, 3, 108.60, /rows/0/amount",
        "86.9, 1.25, 3, 108.65, /rows/0/amount",
        "86.9, 58104.58, 13827, 5049294.45, ''",
        "0, 1.25, 1, 0, ''",
        "86.9, 0, 1, 0.01, /rows/0/amount",
        "999999999.999999, 999999999.999999, 1, 0, /rows/0/amount"
    })
    void allowsHalfAFenForEachBeneficiary(
            BigDecimal rate, BigDecimal quantity, int beneficiaries, BigDecimal amount, String pointer) {
        var row = row(Granularity.VILLAGE, null, null, beneficiaries, quantity, QuantityUnit.MU, rate, amount);
        assertEquals(pointer.isEmpty() ? List.of() : List.of(pointer), faults(row));
    }

    @Test
    void saysWhatIsStatedAndWhatIsComputed() {
        var row = row(
                Granularity.VILLAGE,
                null,
                null,
                1,
                new BigDecimal("2.50"),
                QuantityUnit.MU,
                new BigDecimal("10.00"),
                new BigDecimal("26"));
        var discrepancy = family.reconcile(CONTENT, List.of(row)).get(0);
        assertEquals(new BigDecimal("26"), discrepancy.stated());
        assertEquals(new BigDecimal("25"), discrepancy.computed());
        assertEquals(new BigDecimal("1"), discrepancy.difference());
        assertEquals("amount-is-rate-times-quantity", discrepancy.rule().name());
    }

    /** Half a fen when the document does not say how many; and half of the unit that amounts are rounded to. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 108.62, 0",
                "-, -, 108.61, 1",
                "4, 1, 109, 0",
                "4, 1, 108, 1",
                "200, 10, 110, 0",
                "-, 10, 110, 0",
                "-, 1000, 0, 0"
            })
    void allowsForRounding(Integer beneficiaries, BigDecimal statedTo, BigDecimal amount, int discrepancies) {
        var content = new SubsidyContent("补贴", "政策", "每亩86.9元", null, null, null, statedTo, null);
        var row = row(
                Granularity.COUNTY,
                null,
                null,
                beneficiaries,
                new BigDecimal("1.25"),
                QuantityUnit.MU,
                new BigDecimal("86.9"),
                amount);
        assertEquals(List.of(), family.check(content, List.of(row)));
        assertEquals(discrepancies, family.reconcile(content, List.of(row)).size());
    }

    @Test
    void takesNoRoundingThatIsNotThere() {
        var content = new SubsidyContent("补贴", "政策", "标准", null, null, null, new BigDecimal("100"), null);
        var rows = Stream.of("1458300", "1458320.5", "1458310")
                .map(amount -> row(Granularity.COUNTY, null, null, 1, null, null, null, new BigDecimal(amount)))
                .toList();
        var faults = family.check(content, rows);
        assertEquals(
                List.of("/rows/1/amount", "/rows/2/amount"),
                faults.stream().map(Fault::pointer).toList());
        assertEquals(
                "is finer than figures are said to be stated, to 100 yuan",
                faults.get(0).detail().en());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "HOUSEHOLD, H1, 张三, ''",
                "HOUSEHOLD, H1, -, ''",
                "HOUSEHOLD, -, 张三, /rows/0/beneficiaryCode",
                "VILLAGE, -, -, ''",
                "TOWNSHIP, -, -, ''",
                "VILLAGE, H1, -, /rows/0/beneficiaryCode",
                "TOWNSHIP, -, 张三, /rows/0/beneficiaryName",
                "VILLAGE, H1, 张三, /rows/0/beneficiaryCode /rows/0/beneficiaryName"
            })
    void keepsHouseholdsAndTotalsApart(Granularity granularity, String code, String name, String pointers) {
        var row = row(granularity, code, name, 1, null, null, null, BigDecimal.ONE);
        assertEquals(pointers.isEmpty() ? List.of() : List.of(pointers.split(" ")), faults(row));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, ''",
                "1, MU, -, ''",
                "1, MU, 1, ''",
                "1, -, -, /rows/0/unit",
                "-, MU, -, /rows/0/unit",
                "-, -, 1, /rows/0/quantity",
                "-, MU, 1, /rows/0/unit /rows/0/quantity",
                "1, -, 2, /rows/0/unit"
            })
    void wantsQuantityUnitAndRateTogether(BigDecimal quantity, QuantityUnit unit, BigDecimal rate, String pointers) {
        var row = row(Granularity.VILLAGE, null, null, 1, quantity, unit, rate, BigDecimal.ONE);
        assertEquals(pointers.isEmpty() ? List.of() : List.of(pointers.split(" ")), faults(row));
    }

    @Test
    void pointsAtEveryRowThatIsWrong() {
        var good = row(Granularity.VILLAGE, null, null, 1, null, null, null, BigDecimal.ONE);
        var bad = row(Granularity.HOUSEHOLD, null, null, 1, null, null, null, BigDecimal.ONE);
        assertEquals(List.of("/rows/1/beneficiaryCode", "/rows/2/beneficiaryCode"), faults(good, bad, bad));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, A//", "H1, -, A/H1/", "-, B2, A//B2", "H1, B2, A/H1/B2"})
    void knowsARowByAreaHouseholdAndBatch(String code, String batch, String key) {
        assertEquals(
                key,
                family.key(new SubsidyRow(
                        Granularity.HOUSEHOLD,
                        "A",
                        "A村",
                        code,
                        null,
                        1,
                        null,
                        null,
                        null,
                        BigDecimal.ONE,
                        "CNY",
                        null,
                        batch,
                        null,
                        null,
                        null)));
    }

    /** What each row contradicts in itself, then what all of them do together. */
    private List<String> faults(SubsidyRow... rows) {
        var ofEach = IntStream.range(0, rows.length).boxed().flatMap(i -> family.check(rows[i]).stream()
                .map(fault -> fault.under("/rows/" + i)));
        var found = ofEach.map(Fault::pointer).toList();
        // What has faults is not reconciled.
        return found.isEmpty()
                ? family.reconcile(CONTENT, List.of(rows)).stream()
                        .map(Discrepancy::pointer)
                        .toList()
                : found;
    }

    private static SubsidyRow row(
            Granularity granularity,
            String code,
            String name,
            Integer beneficiaries,
            BigDecimal quantity,
            QuantityUnit unit,
            BigDecimal rate,
            BigDecimal amount) {
        return new SubsidyRow(
                granularity,
                "A",
                "A村",
                code,
                name,
                beneficiaries,
                quantity,
                unit,
                rate,
                amount,
                "CNY",
                null,
                null,
                null,
                null,
                null);
    }
}
