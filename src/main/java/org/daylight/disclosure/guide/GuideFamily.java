package org.daylight.disclosure.guide;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.daylight.disclosure.reconcile.OneCurrency;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Discrepancy;
import org.daylight.publication.Family;
import org.daylight.publication.RowCollection;
import org.daylight.publication.RowKey;

/** How to get something done 办事公开: duties, basis, procedure, discipline, results (seed D and H; DOMAIN.md §7). */
@ApplicationScoped
public class GuideFamily implements Family<GuideContent, GuideRow> {
    @Override
    public String code() {
        return "guide";
    }

    @Override
    public Class<GuideContent> contentType() {
        return GuideContent.class;
    }

    @Override
    public Class<GuideRow> rowType() {
        return GuideRow.class;
    }

    @Override
    public Class<GuideItem> entityType() {
        return GuideItem.class;
    }

    @Override
    public DisclosedRow<GuideRow> entity(GuideRow row) {
        return GuideItem.of(row);
    }

    @Override
    public String key(GuideRow row) {
        return RowKey.of(row.section(), row.number());
    }

    @Override
    public List<Fault> check(GuideRow row) {
        var faults = new ArrayList<Fault>();
        if (row.days() != null && !row.isSpentInDays()) {
            faults.add(Fault.at("/days", Words.of("只有程序和时限可写天数", "only steps and time limits take days")));
        }
        if (row.amount() != null && row.section() != Section.FEE) {
            faults.add(Fault.at("/amount", Words.of("只有收费可写金额", "only fees have an amount")));
        }
        if ((row.amount() == null) != (row.currency() == null)) {
            faults.add(Fault.at("/currency", Words.of("金额与币种须同时填写", "amount and currency go together")));
        }
        if (row.amount() != null && row.amount().signum() > 0 && row.basis() == null) {
            faults.add(Fault.at("/basis", Words.of("收费须有依据", "a fee needs a basis")));
        }
        return faults;
    }

    @Override
    public List<Fault> check(GuideContent content, List<GuideRow> rows) {
        var faults = new ArrayList<>(new Steps(rows).faults());
        faults.addAll(OneCurrency.contradicted(rows, GuideRow::currency));
        return faults;
    }

    @Override
    public List<Discrepancy> reconcile(GuideContent content, List<GuideRow> rows) {
        return new Steps(rows).discrepancies(content);
    }

    @Override
    public boolean mayBeNil() {
        return false;
    }

    @Override
    public RowCollection rows() {
        return new RowCollection(
                "guides/items",
                "guide_item",
                "public_guide_item",
                List.of(
                        RowCollection.Filter.choice("section", "r.section = :value", Section.class),
                        RowCollection.Filter.integer("number", "r.number = :value"),
                        RowCollection.Filter.integer("days.lte", "r.days <= :value"),
                        RowCollection.Filter.decimal("amount.gte", "r.amount >= :value"),
                        RowCollection.Filter.decimal("amount.lte", "r.amount <= :value")));
    }
}
