package org.daylight.disclosure.land;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.daylight.kernel.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must add up of land, in three units of area and in money. */
class LandFamilyTest {
    private final LandFamily family = new LandFamily();

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static LandRow area(String village, LandCategory category, String area, AreaUnit unit) {
        return new LandRow(
                village,
                null,
                null,
                null,
                category,
                null,
                number(area),
                unit,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static LandRow paid(String area, String rate, String amount, Integer beneficiaries, String... parts) {
        return new LandRow(
                "甲村",
                null,
                null,
                null,
                null,
                null,
                number(area),
                AreaUnit.MU,
                number(rate),
                parts.length > 0 ? number(parts[0]) : null,
                parts.length > 1 ? number(parts[1]) : null,
                parts.length > 2 ? number(parts[2]) : null,
                number(amount),
                beneficiaries,
                "CNY",
                null,
                null,
                null);
    }

    private static LandTotal total(String village, LandCategory category, String area, AreaUnit unit, String amount) {
        return new LandTotal(village, null, category, null, number(area), unit, number(amount));
    }

    private static LandContent content(String statedTo, LandTotal... totals) {
        return new LandContent(
                Stage.PLAN, "项目", null, null, null, null, null, null, List.of(totals), number(statedTo), null);
    }

    private List<String> found(LandContent content, LandRow... rows) {
        assertEquals(List.of(), faults(content, rows));
        return family.reconcile(content, List.of(rows)).stream()
                .map(each ->
                        "%s %s %s %s".formatted(each.rule().name(), each.pointer(), each.stated(), each.computed()))
                .toList();
    }

    private List<String> faults(LandContent content, LandRow... rows) {
        return family.check(content, List.of(rows)).stream().map(Fault::pointer).toList();
    }

    /** One mu is 2000/3 m², one hectare 15 mu: exactly, and not only nearly. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "45, MU, 3, HECTARE, -",
                "3, HECTARE, 45, MU, -",
                "3, MU, 2000, SQUARE_METRE, -",
                "1, MU, 666.666667, SQUARE_METRE, -",
                "1, MU, 666.67, SQUARE_METRE, 666.666667",
                "1, MU, 0.066667, HECTARE, -",
                "1, MU, 0.0667, HECTARE, 0.066667",
                "45.000001, MU, 3, HECTARE, -",
                "45.00001, MU, 3, HECTARE, 3.000001",
                "0.0001, HECTARE, 1, SQUARE_METRE, -",
                "0.4438, HECTARE, 0.4438, HECTARE, -",
                "0.4438, HECTARE, 0.443801, HECTARE, 0.4438",
                "999999999.999999, HECTARE, 1, SQUARE_METRE, 9999999999999.99"
            })
    void areasAreConvertedExactly(String area, AreaUnit unit, String total, AreaUnit totalUnit, String computed) {
        assertEquals(
                computed == null
                        ? List.of()
                        : List.of("areas-sum-to-total /content/totals/0/area %s %s".formatted(total, computed)),
                found(content(null, total(null, null, total, totalUnit, null)), area("甲村", null, area, unit)));
    }

    @Test
    void aTotalIsOfTheParcelsThatItNames() {
        var rows = new LandRow[] {
            area("甲村", LandCategory.AGRICULTURAL, "1.5", AreaUnit.MU),
            area("甲村", LandCategory.UNUSED, "0.5", AreaUnit.MU),
            area("乙村", LandCategory.AGRICULTURAL, "3", AreaUnit.MU)
        };
        assertEquals(
                List.of("areas-sum-to-total /content/totals/3/area 4 4.5"),
                found(
                        content(
                                null,
                                total(null, null, "5", AreaUnit.MU, null),
                                total("甲村", null, "2", AreaUnit.MU, null),
                                total("甲村", LandCategory.UNUSED, "0.5", AreaUnit.MU, null),
                                total(null, LandCategory.AGRICULTURAL, "4", AreaUnit.MU, null)),
                        rows));
    }

    /** Nobody can tell whether a total is right of which a part is not known. */
    @Test
    void whatIsNotKnownIsNotCompared() {
        assertEquals(
                List.of(),
                found(
                        content(null, total(null, null, "5", AreaUnit.MU, "7")),
                        area("甲村", null, "1", AreaUnit.MU),
                        area("乙村", null, null, null)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1.25, 86.9, 108.62, -, -, ''",
                "1.25, 86.9, 108.61, -, -, amount-is-area-times-rate /rows/0/amount 108.61 108.625",
                "1.25, 86.9, 108.61, 3, -, ''",
                "1.25, 86.9, 109, -, 1, ''",
                "1.25, 86.9, 110, -, 1, amount-is-area-times-rate /rows/0/amount 110 108.625",
                "1.25, -, 110, -, -, ''",
                "999999999, 999999999, 0, -, -, amount-is-area-times-rate /rows/0/amount 0 999999998000000000"
            })
    void moneyIsAreaTimesRate(
            String area, String rate, String amount, Integer beneficiaries, String statedTo, String expected) {
        assertEquals(
                expected.isEmpty() ? List.of() : List.of(expected),
                found(content(statedTo), paid(area, rate, amount, beneficiaries)));
    }

    @Test
    void moneyIsTheSumOfItsParts() {
        assertEquals(List.of(), found(content(null), paid("1", null, "6", null, "1", "2", "3")));
        assertEquals(
                List.of("amount-is-sum-of-compensations /rows/0/amount 6.01 6"),
                found(content(null), paid("1", null, "6.01", null, "1", "2", "3")));
        assertEquals(
                List.of("amount-is-sum-of-compensations /rows/0/amount 6 1"),
                found(content(null), paid("1", null, "6", null, "1")));
    }

    /** What has no amount of its own is worth area × rate. */
    @Test
    void amountsMakeTheirTotal() {
        var rows = new LandRow[] {paid("2", "3.333", null, null), paid("1", null, "5", null)};
        assertEquals(List.of(), found(content(null, total(null, null, null, null, "11.67")), rows));
        assertEquals(
                List.of("amounts-sum-to-total /content/totals/0/amount 11.68 11.666"),
                found(content(null, total(null, null, null, null, "11.68")), rows));
    }

    @Test
    void ratesAreTheSumOfTheirParts() {
        var right = new LandRate("水田", AreaUnit.MU, number("18000"), number("10800"), number("900"), number("29700"));
        var wrong = new LandRate("旱地", AreaUnit.MU, number("12800"), number("9600"), null, number("23200"));
        var whole = new LandRate("统一", AreaUnit.HECTARE, null, null, null, number("630000"));
        var content = new LandContent(
                Stage.PLAN, "项目", null, null, null, null, null, List.of(right, wrong, whole), null, null, null);
        assertEquals(
                List.of("rate-is-sum-of-its-parts /content/rates/1/rate 23200 22400"),
                found(content, area("甲村", null, null, null)));
    }

    @Test
    void faultsHaveTheirPlaces() {
        assertEquals(
                List.of("/rows/0/amount", "/content/totals/0/unit", "/content/totals/1", "/content/totals/1/amount"),
                faults(
                        content(
                                "100",
                                new LandTotal(null, null, null, null, number("1"), null, null),
                                total("乙村", null, null, null, "150")),
                        paid("1", null, "50", null)));
        assertEquals(
                List.of("/unit"),
                family.check(area("甲村", null, "1", null)).stream()
                        .map(Fault::pointer)
                        .toList());
        assertEquals(
                List.of("/area", "/currency"),
                family
                        .check(new LandRow(
                                "甲村",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                number("1"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .stream()
                        .map(Fault::pointer)
                        .toList());
    }

    @Test
    void aParcelIsKnownByVillageClassAndNumber() {
        assertEquals("甲村/unused//", family.key(area("甲村", LandCategory.UNUSED, "1", AreaUnit.MU)));
    }
}
