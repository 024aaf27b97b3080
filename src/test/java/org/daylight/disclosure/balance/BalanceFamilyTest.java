package org.daylight.disclosure.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daylight.kernel.problem.Fault;
import org.junit.jupiter.api.Test;

/** What must add up in a balance sheet, on each of its days. */
class BalanceFamilyTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private final BalanceFamily family = new BalanceFamily();

    private static BalanceRow row(Side side, String code, String opening, String closing) {
        return new BalanceRow(side, code, "科目" + code, new BigDecimal(opening), new BigDecimal(closing), "CNY");
    }

    private static BalanceContent content(String assets, String liabilities, String equity, String statedTo) {
        return new BalanceContent(
                "村集体经济组织会计制度",
                MARCH,
                JUNE,
                total(assets),
                total(liabilities),
                total(equity),
                statedTo == null ? null : new BigDecimal(statedTo),
                null);
    }

    private static BalanceTotal total(String both) {
        var days = both.split(" ");
        return new BalanceTotal(new BigDecimal(days[0]), new BigDecimal(days[1]));
    }

    private List<String> found(BalanceContent content, BalanceRow... rows) {
        assertEquals(List.of(), family.check(content, List.of(rows)));
        return family.reconcile(content, List.of(rows)).stream()
                .map(each ->
                        "%s %s %s %s".formatted(each.rule().name(), each.pointer(), each.stated(), each.computed()))
                .toList();
    }

    @Test
    void addsUpOnBothDays() {
        assertEquals(
                List.of(),
                found(
                        content("10 12", "4 5", "6 7", null),
                        row(Side.ASSET, "101", "12", "14"),
                        row(Side.ASSET, "10101", "12", "14"),
                        row(Side.ASSET, "152", "-2", "-2"),
                        row(Side.LIABILITY, "202", "4", "5"),
                        row(Side.EQUITY, "301", "6", "7")));
    }

    @Test
    void namesEachDayThatDoesNot() {
        assertEquals(
                List.of(
                        "lines-sum-to-total /content/totalLiabilities/opening 4 3",
                        "parts-sum-to-line /rows/0/closing 12 11",
                        "assets-equal-liabilities-and-equity /content/totalAssets/closing 12 11.5"),
                found(
                        content("10 12", "4 5", "6 6.5", null),
                        row(Side.ASSET, "101", "10", "12"),
                        row(Side.ASSET, "10101", "10", "11"),
                        row(Side.LIABILITY, "202", "3", "5"),
                        row(Side.EQUITY, "301", "6", "6.5")));
    }

    /** The same code on another side is another account; a side without lines has nothing. */
    @Test
    void keepsTheSidesApart() {
        assertEquals(
                List.of(
                        "lines-sum-to-total /content/totalEquity/opening 6 0",
                        "lines-sum-to-total /content/totalEquity/closing 7 0"),
                found(
                        content("10 12", "4 5", "6 7", null),
                        row(Side.ASSET, "1", "10", "12"),
                        row(Side.LIABILITY, "11", "4", "5")));
    }

    @Test
    void roundedFiguresMayMissTheirSum() {
        var rows = new BalanceRow[] {
            row(Side.ASSET, "101", "3000", "0"),
            row(Side.LIABILITY, "202", "1000", "0"),
            row(Side.EQUITY, "301", "1000", "0")
        };
        assertEquals(List.of(), found(content("3000 0", "1000 0", "1000 0", "1000"), rows));
        assertEquals(
                List.of("assets-equal-liabilities-and-equity /content/totalAssets/opening 3000 2000"),
                found(content("3000 0", "1000 0", "1000 0", null), rows));
    }

    @Test
    void faultsHaveTheirPlaces() {
        var turned = new BalanceContent(
                "制度", JUNE, JUNE, total("1 100"), total("0 0"), total("100 1"), new BigDecimal("100"), null);
        assertEquals(
                List.of(
                        "/rows/0/opening",
                        "/rows/1/closing",
                        "/content/totalAssets/opening",
                        "/content/totalEquity/closing",
                        "/content/openingOn"),
                family
                        .check(turned, List.of(row(Side.ASSET, "101", "1", "100"), row(Side.EQUITY, "301", "100", "1")))
                        .stream()
                        .map(Fault::pointer)
                        .toList());
    }

    @Test
    void whatIsAddedUpIsInOneCurrency() {
        var dollars = new BalanceRow(Side.ASSET, "102", "外币", BigDecimal.ONE, BigDecimal.ONE, "USD");
        assertEquals(
                List.of("/rows/1/currency"),
                family
                        .check(
                                content("1 1", "1 1", "0 0", null),
                                List.of(
                                        row(Side.ASSET, "101", "1", "1"),
                                        dollars,
                                        row(Side.LIABILITY, "202", "1", "1")))
                        .stream()
                        .map(Fault::pointer)
                        .toList());
    }

    @Test
    void aLineIsKnownByItsAccountOrElseItsName() {
        assertEquals("asset/101/", family.key(row(Side.ASSET, "101", "1", "1")));
        assertEquals("equity//科目null", family.key(row(Side.EQUITY, null, "1", "1")));
    }
}
