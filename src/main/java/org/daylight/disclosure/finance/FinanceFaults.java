package org.daylight.disclosure.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.disclosure.reconcile.OneCurrency;
import org.daylight.disclosure.reconcile.Rounding;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;

/** What a budget or final account may not be: without a total, or with two; finer than it says; comparing nothing. */
final class FinanceFaults {
    private final FinanceContent content;
    private final List<FinanceRow> rows;
    private final Rounding rounding;
    private final List<Fault> faults = new ArrayList<>();

    FinanceFaults(FinanceContent content, List<FinanceRow> rows) {
        this.content = content;
        this.rows = rows;
        this.rounding = Rounding.to(content.statedTo());
    }

    List<Fault> all() {
        faults.addAll(rounding.contradicted("amount", rows, FinanceRow::amount));
        faults.addAll(OneCurrency.contradicted(rows, FinanceRow::currency));
        var totalled = totals();
        rows.stream()
                .map(Account::of)
                .distinct()
                .filter(account -> !totalled.contains(account))
                .forEach(account -> faults.add(Fault.at("/content/totals", missing(account))));
        comparisons(totalled);
        return faults;
    }

    private Set<Account> totals() {
        var totalled = new HashSet<Account>();
        for (int i = 0; i < content.totals().size(); i++) {
            var total = content.totals().get(i);
            var pointer = "/content/totals/" + i;
            if (!totalled.add(Account.of(total))) {
                faults.add(Fault.at(pointer, Words.of("合计重复", "is a second total of the same lines")));
            }
            coarse(pointer + "/amount", total.amount());
        }
        return totalled;
    }

    private void comparisons(Set<Account> totalled) {
        var names = rows.stream()
                .map(row -> List.of(Account.of(row), row.name()))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        var seen = new HashSet<>();
        for (int i = 0; i < content.compared().size(); i++) {
            var each = content.compared().get(i);
            var pointer = "/content/comparisons/" + i;
            var account = Account.of(each);
            if (!seen.add(Arrays.asList(account, each.item(), each.with()))) {
                faults.add(Fault.at(pointer, Words.of("比较重复", "compares the same a second time")));
            }
            var known = each.item() == null
                    ? totalled.contains(account)
                    : names.getOrDefault(List.of(account, each.item()), 0L) == 1;
            if (!known) {
                faults.add(Fault.at(
                        pointer + "/item",
                        Words.of(
                                "应为一行的名称；没有合计的不得缺省",
                                "must be the name of one line, or absent where there is a total")));
            }
            coarse(pointer + "/base", each.base());
            coarse(pointer + "/change", each.change());
        }
    }

    private void coarse(String pointer, BigDecimal figure) {
        if (!rounding.holds(figure)) {
            faults.add(rounding.finer(pointer));
        }
    }

    private static Words missing(Account account) {
        return Words.of(
                "缺少合计：%s，%s，%d 年",
                "lacks the total of %s, %s, %d",
                code(account.direction()),
                code(account.phase()),
                account.fiscalYear());
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
