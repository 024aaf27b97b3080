package org.daylight.disclosure.land;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.disclosure.reconcile.OneCurrency;
import org.daylight.disclosure.reconcile.Rounding;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Discrepancy;
import org.daylight.publication.Family;
import org.daylight.publication.RowCollection;
import org.daylight.publication.RowKey;

/** Land taken and paid for 征地, homesteads 宅基地 (seed H; Regulations art. 21; DOMAIN.md §3). */
@ApplicationScoped
public class LandFamily implements Family<LandContent, LandRow> {
    @Override
    public String code() {
        return "land";
    }

    @Override
    public Class<LandContent> contentType() {
        return LandContent.class;
    }

    @Override
    public Class<LandRow> rowType() {
        return LandRow.class;
    }

    @Override
    public Class<LandParcel> entityType() {
        return LandParcel.class;
    }

    @Override
    public DisclosedRow<LandRow> entity(LandRow row) {
        return LandParcel.of(row);
    }

    @Override
    public String key(LandRow row) {
        return RowKey.of(row.village(), row.category(), row.landClass(), row.parcel());
    }

    @Override
    public List<Fault> check(LandRow row) {
        var faults = new ArrayList<Fault>();
        if ((row.area() == null) != (row.unit() == null)) {
            faults.add(areaWithUnit("/unit"));
        }
        if (row.rate() != null && row.area() == null) {
            faults.add(Fault.at("/area", Words.of("有标准须有面积", "a rate needs an area")));
        }
        if (row.hasMoney() && row.currency() == null) {
            faults.add(Fault.at("/currency", Words.of("有金额须有币种", "money needs a currency")));
        }
        return faults;
    }

    private static Fault areaWithUnit(String pointer) {
        return Fault.at(pointer, Words.of("面积与单位须同时填写", "area and unit go together"));
    }

    @Override
    public List<Fault> check(LandContent content, List<LandRow> rows) {
        var rounding = Rounding.to(content.statedTo());
        var faults = new ArrayList<>(rounding.contradicted("amount", rows, LandRow::amount));
        faults.addAll(OneCurrency.contradicted(rows, LandRow::currency));
        for (int i = 0; i < content.stated().size(); i++) {
            var total = content.stated().get(i);
            var pointer = "/content/totals/" + i;
            if ((total.area() == null) != (total.unit() == null)) {
                faults.add(areaWithUnit(pointer + "/unit"));
            }
            if (!rows.isEmpty() && rows.stream().noneMatch(total::covers)) {
                faults.add(Fault.at(pointer, Words.of("没有任何一行与此相符", "there is no row that it is a total of")));
            }
            if (!rounding.holds(total.amount())) {
                faults.add(rounding.finer(pointer + "/amount"));
            }
        }
        return faults;
    }

    @Override
    public List<Discrepancy> reconcile(LandContent content, List<LandRow> rows) {
        var discrepancies = new ArrayList<>(new Compensation(content, rows).all());
        discrepancies.addAll(new LandSums(content, rows).all());
        return discrepancies;
    }

    @Override
    public Map<String, Set<? extends Enum<?>>> facts(LandContent content, List<LandRow> rows) {
        return Map.of("stage", Set.of(content.stage()));
    }

    @Override
    public RowCollection rows() {
        return new RowCollection(
                "land/parcels",
                "land_parcel",
                "public_land_parcel",
                List.of(
                        RowCollection.Filter.text("village", "r.village = :value", 100),
                        RowCollection.Filter.choice("category", "r.category = :value", LandCategory.class),
                        RowCollection.Filter.text("landClass", "r.land_class = :value", 60),
                        RowCollection.Filter.decimal("amount.gte", "r.amount >= :value"),
                        RowCollection.Filter.decimal("amount.lte", "r.amount <= :value")));
    }
}
