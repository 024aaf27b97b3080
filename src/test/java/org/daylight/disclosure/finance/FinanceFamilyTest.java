package org.daylight.disclosure.finance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.daylight.kernel.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a budget or final account may not contradict, and what must add up in it. */
class FinanceFamilyTest {
    private final FinanceFamily family = new FinanceFamily();

    private static FinanceRow line(Direction direction, String code, String name, String amount) {
        return row(direction, code, null, null, name, null, amount);
    }

    private static FinanceRow row(
            Direction direction,
            String code,
            String economic,
            String departmental,
            String name,
            String fund,
            String amount) {
        return new FinanceRow(
                direction,
                Phase.FINAL,
                2023,
                code,
                economic,
                departmental,
                name,
                fund,
                null,
                new BigDecimal(amount),
                "CNY");
    }

    private static FinanceRow spent(String code, String amount) {
        return line(Direction.EXPENDITURE, code, "支出" + code, amount);
    }

    private static FinanceTotal total(Direction direction, String amount) {
        return new FinanceTotal(direction, Phase.FINAL, 2023, new BigDecimal(amount));
    }

    private static FinanceContent content(
            Statement statement, Coverage coverage, String statedTo, FinanceTotal... totals) {
        return new FinanceContent(
                statement,
                null,
                coverage,
                List.of(totals),
                null,
                statedTo == null ? null : new BigDecimal(statedTo),
                null);
    }

    private static FinanceContent spending(String total) {
        return content(Statement.DEPARTMENT, null, null, total(Direction.EXPENDITURE, total));
    }

    private List<String> found(FinanceContent content, FinanceRow... rows) {
        assertEquals(List.of(), faults(content, rows));
        return family.reconcile(content, List.of(rows)).stream()
                .map(each ->
                        "%s %s %s %s".formatted(each.rule().name(), each.pointer(), each.stated(), each.computed()))
                .toList();
    }

    private List<String> faults(FinanceContent content, FinanceRow... rows) {
        return family.check(content, List.of(rows)).stream().map(Fault::pointer).toList();
    }

    @Test
    void classesHoldTheirSectionsAndThoseTheirItems() {
        assertEquals(
                List.of(),
                found(
                        spending("12"),
                        spent("201", "10"),
                        spent("20101", "4"),
                        spent("2010101", "4"),
                        spent("20103", "6"),
                        spent("202", "2")));
        assertEquals(
                List.of("parts-sum-to-line /rows/0/amount 10 9.99"),
                found(spending("10"), spent("201", "10"), spent("20101", "4"), spent("20103", "5.99")));
        // An item whose section is not listed belongs to its class.
        assertEquals(
                List.of("parts-sum-to-line /rows/0/amount 10 9"),
                found(spending("10"), spent("201", "10"), spent("2010101", "9")));
    }

    @Test
    void linesMakeTheirTotalAndNotTheOtherSides() {
        assertEquals(
                List.of("lines-sum-to-total /content/totals/0/amount 11 10"),
                found(spending("11"), spent("201", "7"), spent(null, "3")));
        var both = content(
                Statement.DEPARTMENT, null, null, total(Direction.REVENUE, "5"), total(Direction.EXPENDITURE, "5"));
        assertEquals(List.of(), found(both, spent("201", "5"), line(Direction.REVENUE, null, "拨款", "5")));
    }

    /** The same spending by function, by economic class and by fund: each showing has the whole total. */
    @Test
    void anAccountMayBeShownMoreThanOnce() {
        var byEconomicClass = row(Direction.EXPENDITURE, null, "501", null, "工资", null, "6");
        var itsPart = row(Direction.EXPENDITURE, null, "50101", null, "津贴", null, "6");
        var other = row(Direction.EXPENDITURE, null, "502", null, "办公", null, "4");
        var byFund = row(Direction.EXPENDITURE, "201", null, "301", "工资", "财政", "9");
        assertEquals(
                List.of("lines-sum-to-total /content/totals/0/amount 10 9"),
                found(spending("10"), spent("201", "10"), byEconomicClass, itsPart, other, byFund));
    }

    @Test
    void revenueIsExpenditureWhereItMust() {
        var unequal = List.of(total(Direction.REVENUE, "5"), total(Direction.EXPENDITURE, "4.99"));
        for (var statement : Statement.values()) {
            for (var coverage : Coverage.values()) {
                var must = statement != Statement.THREE_PUBLIC_EXPENSES && coverage == Coverage.ALL;
                assertEquals(
                        must ? List.of("revenue-equals-expenditure /content/totals/1/amount 4.99 5") : List.of(),
                        found(
                                content(statement, coverage, null, unequal.toArray(FinanceTotal[]::new)),
                                spent("201", "4.99"),
                                line(Direction.REVENUE, null, "拨款", "5")),
                        statement + " " + coverage);
            }
        }
    }

    /** Some lines 其中 may be less than their whole and never more. */
    @Test
    void someLinesAreNoMoreThanTheWhole() {
        var some = content(Statement.DEPARTMENT, Coverage.SOME, null, total(Direction.EXPENDITURE, "10"));
        assertEquals(List.of(), found(some, spent("201", "9"), spent("20101", "1")));
        assertEquals(
                List.of("parts-sum-to-line /rows/0/amount 11 12", "lines-sum-to-total /content/totals/0/amount 10 11"),
                found(some, spent("201", "11"), spent("20101", "12")));
    }

    @Test
    void roundedFiguresMayMissTheirSum() {
        var rows = new FinanceRow[] {spent("201", "100"), spent("202", "100"), spent("203", "100")};
        assertEquals(
                List.of(),
                found(content(Statement.DEPARTMENT, null, "100", total(Direction.EXPENDITURE, "500")), rows));
        assertEquals(
                List.of("lines-sum-to-total /content/totals/0/amount 600 300"),
                found(content(Statement.DEPARTMENT, null, "100", total(Direction.EXPENDITURE, "600")), rows));
    }

    private static FinanceComparison against(String item, String base, String change, String percent) {
        return new FinanceComparison(
                Direction.EXPENDITURE,
                Phase.FINAL,
                2023,
                item,
                Yardstick.BUDGET,
                number(base),
                number(change),
                number(percent));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static FinanceContent compared(FinanceComparison... comparisons) {
        return new FinanceContent(
                Statement.DEPARTMENT,
                null,
                null,
                List.of(total(Direction.EXPENDITURE, "120")),
                Arrays.asList(comparisons),
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "100, 20, 20, ''",
                "-, 20, 20, ''",
                "100, -, 20, ''",
                "-, -, 99, ''",
                "100, 19, -, change-is-amount-less-base /content/comparisons/0/change 19 20",
                "90, 30, 33.33, ''",
                "90, 30, 33.3, ''",
                "90, 30, 33.4, percent-is-change-over-base /content/comparisons/0/percent 33.4 33.333333",
                "90, 30, 33, ''",
                "-, 120, 5, ''",
                "0, 120, 5, ''",
                "-, -1e13, -100, ''",
                "-, -30, -20.1, percent-is-change-over-base /content/comparisons/0/percent -20.1 -20"
            })
    void comparisonsFollowFromTheirFigures(String base, String change, String percent, String expected) {
        assertEquals(
                expected.isEmpty() ? List.of() : List.of(expected),
                found(compared(against(null, base, change, percent)), spent("201", "120")));
    }

    @Test
    void changesMakeTheChangeOfTheTotal() {
        var rows = new FinanceRow[] {spent("201", "70"), spent("202", "50"), spent("203", "0")};
        var one = against("支出201", null, "15", null);
        var other = against("支出202", null, "4", null);
        assertEquals(
                List.of("changes-sum-to-total-change /content/comparisons/0/change 20 19"),
                found(compared(against(null, null, "20", null), one, other), rows));
        assertEquals(List.of(), found(compared(against(null, null, "19", null), one, other), rows));
        // Nobody knows what the one that is not compared changed by.
        assertEquals(List.of(), found(compared(against(null, null, "20", null), one), rows));
    }

    @Test
    void faultsHaveTheirPlaces() {
        assertEquals(
                List.of("/content/totals"),
                faults(content(Statement.DEPARTMENT, null, null, total(Direction.REVENUE, "1")), spent("201", "1")));
        assertEquals(
                List.of("/content/totals/1"),
                faults(
                        content(
                                Statement.DEPARTMENT,
                                null,
                                null,
                                total(Direction.EXPENDITURE, "1"),
                                total(Direction.EXPENDITURE, "1")),
                        spent("201", "1")));
        assertEquals(
                List.of("/rows/0/amount", "/content/totals/0/amount"),
                faults(
                        content(Statement.DEPARTMENT, null, "100", total(Direction.EXPENDITURE, "1")),
                        spent("201", "150")));
        assertEquals(
                List.of("/content/comparisons/0/item", "/content/comparisons/1"),
                faults(
                                compared(against("两行同名", null, "1", null), against("两行同名", null, "1", null)),
                                line(Direction.EXPENDITURE, "201", "两行同名", "60"),
                                line(Direction.EXPENDITURE, "202", "两行同名", "60"))
                        .subList(0, 2));
    }

    @Test
    void aLineIsKnownByItsCodesOrElseItsName() {
        assertEquals("expenditure/final/2023/201/////", family.key(spent("201", "1")));
        assertEquals("revenue/final/2023//////转移~1上年", family.key(line(Direction.REVENUE, null, "转移/上年", "1")));
    }
}
