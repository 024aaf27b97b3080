package org.daylight.disclosure.finance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.kernel.problem.Fault;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Discrepancy;
import org.daylight.publication.Family;
import org.daylight.publication.RowCollection;
import org.daylight.publication.RowKey;

/** Budgets and final accounts 财政收支 (seed H 二.4 and C; DOMAIN.md §3). */
@ApplicationScoped
public class FinanceFamily implements Family<FinanceContent, FinanceRow> {
    @Override
    public String code() {
        return "finance";
    }

    @Override
    public Class<FinanceContent> contentType() {
        return FinanceContent.class;
    }

    @Override
    public Class<FinanceRow> rowType() {
        return FinanceRow.class;
    }

    @Override
    public Class<BudgetLine> entityType() {
        return BudgetLine.class;
    }

    @Override
    public DisclosedRow<FinanceRow> entity(FinanceRow row) {
        return BudgetLine.of(row);
    }

    /** A line is known by its codes; by its name when it has none. */
    @Override
    public String key(FinanceRow row) {
        var coded = row.functionalCode() != null || row.economicCode() != null || row.departmentalCode() != null;
        return RowKey.of(
                row.direction(),
                row.phase(),
                row.fiscalYear(),
                row.functionalCode(),
                row.economicCode(),
                row.departmentalCode(),
                row.fundSource(),
                row.programme(),
                coded ? null : row.name());
    }

    @Override
    public List<Fault> check(FinanceRow row) {
        return List.of();
    }

    @Override
    public List<Fault> check(FinanceContent content, List<FinanceRow> rows) {
        return new FinanceFaults(content, rows).all();
    }

    @Override
    public List<Discrepancy> reconcile(FinanceContent content, List<FinanceRow> rows) {
        var discrepancies = new ArrayList<>(new LineSums(content, rows).all());
        discrepancies.addAll(new Comparisons(content, rows).all());
        return discrepancies;
    }

    @Override
    public Map<String, Set<? extends Enum<?>>> facts(FinanceContent content, List<FinanceRow> rows) {
        return Map.of(
                "statement", Set.of(content.statement()),
                "phase", rows.stream().map(FinanceRow::phase).collect(Collectors.toSet()));
    }

    @Override
    public RowCollection rows() {
        return new RowCollection(
                "finance/lines",
                "budget_line",
                "public_budget_line",
                List.of(
                        RowCollection.Filter.choice("direction", "r.direction = :value", Direction.class),
                        RowCollection.Filter.choice("phase", "r.phase = :value", Phase.class),
                        RowCollection.Filter.integer("fiscalYear", "r.fiscal_year = :value"),
                        RowCollection.Filter.text("functionalCode", "starts_with(r.functional_code, :value)", 9),
                        RowCollection.Filter.decimal("amount.gte", "r.amount >= :value"),
                        RowCollection.Filter.decimal("amount.lte", "r.amount <= :value")));
    }
}
