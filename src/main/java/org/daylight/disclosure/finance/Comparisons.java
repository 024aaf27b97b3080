package org.daylight.disclosure.finance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daylight.disclosure.reconcile.Rounding;
import org.daylight.publication.Discrepancy;

/** Whether what a document says of its figures beside others follows from them: changes, percentages, sums of changes. */
final class Comparisons {
    private static final Discrepancy.Rule CHANGE =
            Discrepancy.Rule.of("change-is-amount-less-base", "增减额应为两数之差", "the change is the difference of the two");
    private static final Discrepancy.Rule PERCENT =
            Discrepancy.Rule.of("percent-is-change-over-base", "增减比例应为增减额除以基数", "the percentage is change over base");
    private static final Discrepancy.Rule CHANGES = Discrepancy.Rule.of(
            "changes-sum-to-total-change", "总增减额应为各项增减额之和", "the change of the total is the sum of the changes");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FinanceContent content;
    private final List<FinanceRow> rows;
    private final Rounding rounding;
    private final Map<Object, BigDecimal> amounts = new HashMap<>();
    private final List<Discrepancy> found = new ArrayList<>();

    Comparisons(FinanceContent content, List<FinanceRow> rows) {
        this.content = content;
        this.rows = rows;
        this.rounding = Rounding.to(content.statedTo());
    }

    List<Discrepancy> all() {
        content.totals().forEach(total -> amounts.put(Account.of(total), total.amount()));
        rows.forEach(row -> amounts.put(List.of(Account.of(row), row.name()), row.amount()));
        for (int i = 0; i < content.compared().size(); i++) {
            var each = content.compared().get(i);
            var pointer = "/content/comparisons/" + i;
            change(pointer, each);
            percent(pointer, each);
            if (each.item() == null && each.change() != null) {
                changes(pointer, each);
            }
        }
        return found;
    }

    private BigDecimal amount(FinanceComparison each) {
        var account = Account.of(each);
        return amounts.get(each.item() == null ? account : List.of(account, each.item()));
    }

    private void change(String pointer, FinanceComparison each) {
        if (each.base() != null && each.change() != null) {
            compare(CHANGE, pointer + "/change", each.change(), amount(each).subtract(each.base()), rounding.ofSum(2));
        }
    }

    /** The percentage is held to its last place, and to what the rounding of change and base makes of it. */
    private void percent(String pointer, FinanceComparison each) {
        if (each.percent() == null || each.base() == null && each.change() == null) {
            return;
        }
        var base = each.base() == null ? amount(each).subtract(each.change()) : each.base();
        var change = each.change() == null ? amount(each).subtract(base) : each.change();
        if (base.signum() == 0) {
            return;
        }
        var ratio = change.divide(base, MathContext.DECIMAL64);
        var place = BigDecimal.valueOf(5, Math.max(each.percent().scale(), 0) + 1);
        var blur = rounding.ofOne()
                .multiply(HUNDRED)
                .multiply(BigDecimal.ONE.add(ratio.abs()))
                .divide(base.abs(), 6, RoundingMode.UP);
        compare(PERCENT, pointer + "/percent", each.percent(), ratio.multiply(HUNDRED), place.add(blur));
    }

    /** Only when every line that there is money in has its change beside it. */
    private void changes(String pointer, FinanceComparison total) {
        var account = Account.of(total);
        var parts = content.compared().stream()
                .filter(each -> each.item() != null && each.change() != null)
                .filter(each -> each.with() == total.with() && Account.of(each).equals(account))
                .toList();
        var named = parts.stream().map(FinanceComparison::item).collect(Collectors.toSet());
        var complete = rows.stream()
                .filter(row -> Account.of(row).equals(account) && row.amount().signum() != 0)
                .allMatch(row -> named.contains(row.name()));
        if (complete && !parts.isEmpty() && content.listsAll()) {
            var sum = parts.stream().map(FinanceComparison::change).reduce(BigDecimal.ZERO, BigDecimal::add);
            compare(CHANGES, pointer + "/change", total.change(), sum, rounding.ofSum(parts.size()));
        }
    }

    private void compare(
            Discrepancy.Rule rule, String pointer, BigDecimal stated, BigDecimal computed, BigDecimal tolerance) {
        if (!Rounding.agree(stated, computed, tolerance)) {
            found.add(new Discrepancy(rule, pointer, stated, computed));
        }
    }
}
