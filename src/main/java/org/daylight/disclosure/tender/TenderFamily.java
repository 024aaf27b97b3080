package org.daylight.disclosure.tender;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.time.RuleSettings;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Discrepancy;
import org.daylight.publication.Family;
import org.daylight.publication.RowCollection;
import org.daylight.publication.RowKey;

/** Tenders 招投标 from plan to final cost (seed E and F; DOMAIN.md §3). Started early: unusable rules are known at once. */
@Startup
@ApplicationScoped
public class TenderFamily implements Family<TenderContent, TenderRow> {
    private final ChangeOrderRules rules;

    @Inject
    TenderFamily(RuleSettings settings) {
        this(ChangeOrderRules.load(settings.files(), settings.region()));
    }

    TenderFamily(ChangeOrderRules rules) {
        this.rules = rules;
    }

    @Override
    public String code() {
        return "tender";
    }

    @Override
    public Class<TenderContent> contentType() {
        return TenderContent.class;
    }

    @Override
    public Class<TenderRow> rowType() {
        return TenderRow.class;
    }

    @Override
    public Class<TenderEvent> entityType() {
        return TenderEvent.class;
    }

    @Override
    public DisclosedRow<TenderRow> entity(TenderRow row) {
        return TenderEvent.of(row);
    }

    /** Known by what is counted; by its party when nothing is. */
    @Override
    public String key(TenderRow row) {
        return RowKey.of(row.type(), row.lot(), row.ordinal(), row.ordinal() == null ? row.party() : null);
    }

    @Override
    public List<Fault> check(TenderRow row) {
        return new RowFaults(row).all();
    }

    @Override
    public List<Fault> check(TenderContent content, List<TenderRow> rows) {
        return new TenderFaults(content, rows, rules).all();
    }

    @Override
    public List<Discrepancy> reconcile(TenderContent content, List<TenderRow> rows) {
        var discrepancies = new ArrayList<>(new BidChecks(content, rows).all());
        discrepancies.addAll(new CostChecks(content, rows).all());
        discrepancies.addAll(new DateChecks(rows).all());
        return discrepancies;
    }

    @Override
    public RowCollection rows() {
        return new RowCollection(
                "tenders",
                "tender_event",
                "public_tender_event",
                List.of(
                        RowCollection.Filter.choice("type", "r.type = :value", EventType.class),
                        RowCollection.Filter.text("lot", "r.lot = :value", 32),
                        RowCollection.Filter.text("party", "r.party = :value", 100),
                        RowCollection.Filter.decimal("amount.gte", "r.amount >= :value"),
                        RowCollection.Filter.decimal("amount.lte", "r.amount <= :value")));
    }
}
