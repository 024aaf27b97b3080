package org.daylight.disclosure.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.disclosure.reconcile.RollUp;
import org.daylight.disclosure.reconcile.Rounding;
import org.daylight.publication.Discrepancy;

/**
 * Whether lines add up: parts to the line that they are part of, lines to the total of their account, revenue to
 * expenditure. A table may show an account once by function and once by economic class: each showing has that total.
 */
final class LineSums {
    private static final Discrepancy.Rule PARTS =
            Discrepancy.Rule.of("parts-sum-to-line", "应为下级科目之和", "is the sum of the lines below it");
    private static final Discrepancy.Rule TOTAL =
            Discrepancy.Rule.of("lines-sum-to-total", "合计应为各行之和", "the total is the sum of the lines");
    private static final Discrepancy.Rule BALANCE =
            Discrepancy.Rule.of("revenue-equals-expenditure", "收支总计应相等", "revenue and expenditure are equal");

    private final FinanceContent content;
    private final List<FinanceRow> rows;
    private final Rounding rounding;
    private final List<Discrepancy> found = new ArrayList<>();
    private final Set<Integer> parts = new HashSet<>();

    LineSums(FinanceContent content, List<FinanceRow> rows) {
        this.content = content;
        this.rows = rows;
        this.rounding = Rounding.to(content.statedTo());
    }

    List<Discrepancy> all() {
        rollUp(RollUp.of(rows, FinanceRow::functionalCode, LineSums::besideFunction));
        rollUp(RollUp.of(rows, FinanceRow::economicCode, LineSums::besideEconomic));
        rollUp(RollUp.of(rows, FinanceRow::departmentalCode, LineSums::besideDepartmental));
        totals();
        if (content.statement() != Statement.THREE_PUBLIC_EXPENSES && content.listsAll()) {
            balance();
        }
        return found;
    }

    private static Object besideFunction(FinanceRow row) {
        return beside(row, row.economicCode(), row.departmentalCode());
    }

    private static Object besideEconomic(FinanceRow row) {
        return beside(row, row.functionalCode(), row.departmentalCode());
    }

    private static Object besideDepartmental(FinanceRow row) {
        return beside(row, row.functionalCode(), row.economicCode());
    }

    private static Object beside(FinanceRow row, String one, String other) {
        return RollUp.kin(Account.of(row), one, other, row.fundSource(), row.programme());
    }

    private void rollUp(RollUp lines) {
        lines.parts().forEach((whole, below) -> {
            parts.addAll(below);
            var sum = lines.sum(whole, rows, FinanceRow::amount);
            compare(PARTS, "/rows/" + whole + "/amount", rows.get(whole).amount(), sum, below.size());
        });
    }

    /** Every showing of an account, by which columns it has filled, against the account's total. */
    private void totals() {
        Map<Account, Map<String, List<BigDecimal>>> showings = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!parts.contains(i)) {
                showings.computeIfAbsent(Account.of(rows.get(i)), account -> new TreeMap<>())
                        .computeIfAbsent(showing(rows.get(i)), showing -> new ArrayList<>())
                        .add(rows.get(i).amount());
            }
        }
        for (int i = 0; i < content.totals().size(); i++) {
            var total = content.totals().get(i);
            if (rows.isEmpty() && total.amount().signum() != 0) {
                found.add(new Discrepancy(TOTAL, totalAt(i), total.amount(), BigDecimal.ZERO));
            }
            for (var amounts :
                    showings.getOrDefault(Account.of(total), Map.of()).values()) {
                var sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                compare(TOTAL, totalAt(i), total.amount(), sum, amounts.size());
            }
        }
    }

    private static String showing(FinanceRow row) {
        return Arrays.asList(row.economicCode(), row.departmentalCode(), row.fundSource(), row.programme()).stream()
                .map(column -> column == null ? "-" : "+")
                .reduce("", String::concat);
    }

    private void compare(Discrepancy.Rule rule, String pointer, BigDecimal stated, BigDecimal sum, int terms) {
        var some = !content.listsAll() && sum.compareTo(stated) <= 0;
        if (!some && !Rounding.agree(stated, sum, rounding.ofSum(terms))) {
            found.add(new Discrepancy(rule, pointer, stated, sum));
        }
    }

    private void balance() {
        var amounts = new HashMap<Account, BigDecimal>();
        content.totals().forEach(total -> amounts.put(Account.of(total), total.amount()));
        for (int i = 0; i < content.totals().size(); i++) {
            var total = content.totals().get(i);
            var revenue = amounts.get(Account.of(total).other());
            if (total.direction() == Direction.EXPENDITURE
                    && revenue != null
                    && !Rounding.agree(total.amount(), revenue, rounding.ofSum(1))) {
                found.add(new Discrepancy(BALANCE, totalAt(i), total.amount(), revenue));
            }
        }
    }

    private static String totalAt(int position) {
        return "/content/totals/" + position + "/amount";
    }
}
