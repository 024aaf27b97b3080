package org.daylight.disclosure.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daylight.disclosure.reconcile.RollUp;
import org.daylight.disclosure.reconcile.Rounding;
import org.daylight.publication.Discrepancy;

/**
 * Whether a balance sheet adds up on one of its two days: parts to their account, lines to the total of their side, and
 * assets to liabilities and equity.
 *
 * @param member {@code opening} or {@code closing}
 */
record BalanceDay(String member, Function<BalanceTotal, BigDecimal> total, Function<BalanceRow, BigDecimal> line) {
    private static final Discrepancy.Rule PARTS =
            Discrepancy.Rule.of("parts-sum-to-line", "应为下级科目之和", "is the sum of the lines below it");
    private static final Discrepancy.Rule TOTAL =
            Discrepancy.Rule.of("lines-sum-to-total", "合计应为各行之和", "the total is the sum of the lines");
    private static final Discrepancy.Rule BALANCE = Discrepancy.Rule.of(
            "assets-equal-liabilities-and-equity", "资产应等于负债与权益之和", "assets are liabilities and equity together");

    Stream<Discrepancy> found(BalanceContent content, List<BalanceRow> rows) {
        var rounding = Rounding.to(content.statedTo());
        var found = new ArrayList<Discrepancy>();
        var lines = RollUp.of(rows, BalanceRow::accountCode, BalanceRow::side);
        var parts = new HashSet<Integer>();
        lines.parts().forEach((whole, below) -> {
            parts.addAll(below);
            compare(
                    PARTS,
                    "/rows/" + whole,
                    line.apply(rows.get(whole)),
                    lines.sum(whole, rows, line),
                    rounding.ofSum(below.size()),
                    found);
        });
        for (var side : Side.values()) {
            var amounts = IntStream.range(0, rows.size())
                    .filter(i -> !parts.contains(i) && rows.get(i).side() == side)
                    .mapToObj(i -> line.apply(rows.get(i)))
                    .toList();
            compare(
                    TOTAL,
                    "/content/" + BalanceContent.member(side),
                    total.apply(content.total(side)),
                    amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                    rounding.ofSum(amounts.size()),
                    found);
        }
        compare(
                BALANCE,
                "/content/" + BalanceContent.member(Side.ASSET),
                total.apply(content.totalAssets()),
                total.apply(content.totalLiabilities()).add(total.apply(content.totalEquity())),
                rounding.ofSum(2),
                found);
        return found.stream();
    }

    private void compare(
            Discrepancy.Rule rule,
            String place,
            BigDecimal stated,
            BigDecimal computed,
            BigDecimal tolerance,
            List<Discrepancy> found) {
        if (!Rounding.agree(stated, computed, tolerance)) {
            found.add(new Discrepancy(rule, place + "/" + member, stated, computed));
        }
    }
}
