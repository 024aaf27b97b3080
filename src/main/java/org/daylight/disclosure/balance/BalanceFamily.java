package org.daylight.disclosure.balance;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daylight.disclosure.reconcile.OneCurrency;
import org.daylight.disclosure.reconcile.Rounding;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Discrepancy;
import org.daylight.publication.Family;
import org.daylight.publication.RowCollection;
import org.daylight.publication.RowKey;

/** Balance sheets 资产负债表: assets, liabilities and equity on two days (DOMAIN.md §3). */
@ApplicationScoped
public class BalanceFamily implements Family<BalanceContent, BalanceRow> {
    @Override
    public String code() {
        return "finance-balance";
    }

    @Override
    public Class<BalanceContent> contentType() {
        return BalanceContent.class;
    }

    @Override
    public Class<BalanceRow> rowType() {
        return BalanceRow.class;
    }

    @Override
    public Class<BalanceLine> entityType() {
        return BalanceLine.class;
    }

    @Override
    public DisclosedRow<BalanceRow> entity(BalanceRow row) {
        return BalanceLine.of(row);
    }

    /** A line is known by its account; by its name when it has none. */
    @Override
    public String key(BalanceRow row) {
        return RowKey.of(row.side(), row.accountCode(), row.accountCode() == null ? row.name() : null);
    }

    @Override
    public List<Fault> check(BalanceRow row) {
        return List.of();
    }

    @Override
    public List<Fault> check(BalanceContent content, List<BalanceRow> rows) {
        var rounding = Rounding.to(content.statedTo());
        var faults = new ArrayList<>(rounding.contradicted("opening", rows, BalanceRow::opening));
        faults.addAll(rounding.contradicted("closing", rows, BalanceRow::closing));
        faults.addAll(OneCurrency.contradicted(rows, BalanceRow::currency));
        for (var side : Side.values()) {
            var total = content.total(side);
            var pointer = "/content/" + BalanceContent.member(side);
            check(rounding, pointer + "/opening", total.opening(), faults);
            check(rounding, pointer + "/closing", total.closing(), faults);
        }
        if (!content.openingOn().isBefore(content.closingOn())) {
            faults.add(Fault.at("/content/openingOn", Words.of("应早于期末日", "must be before the closing day")));
        }
        return faults;
    }

    private static void check(Rounding rounding, String pointer, BigDecimal figure, List<Fault> faults) {
        if (!rounding.holds(figure)) {
            faults.add(rounding.finer(pointer));
        }
    }

    @Override
    public List<Discrepancy> reconcile(BalanceContent content, List<BalanceRow> rows) {
        return Stream.concat(
                        day("opening", BalanceTotal::opening, BalanceRow::opening)
                                .found(content, rows),
                        day("closing", BalanceTotal::closing, BalanceRow::closing)
                                .found(content, rows))
                .toList();
    }

    private static BalanceDay day(
            String member, Function<BalanceTotal, BigDecimal> total, Function<BalanceRow, BigDecimal> line) {
        return new BalanceDay(member, total, line);
    }

    @Override
    public RowCollection rows() {
        return new RowCollection(
                "finance/balances",
                "balance_line",
                "public_balance_line",
                List.of(
                        RowCollection.Filter.choice("side", "r.side = :value", Side.class),
                        RowCollection.Filter.text("accountCode", "starts_with(r.account_code, :value)", 12),
                        RowCollection.Filter.decimal("closing.gte", "r.closing >= :value"),
                        RowCollection.Filter.decimal("closing.lte", "r.closing <= :value")));
    }
}
