package org.daylight.disclosure.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.disclosure.reconcile.Rounding;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Discrepancy;
import org.daylight.publication.Family;
import org.daylight.publication.RowCollection;

/** Subsidies 补贴: programme and payments (seed F and H; DOMAIN.md §3). */
@ApplicationScoped
public class SubsidyFamily implements Family<SubsidyContent, SubsidyRow> {
    /** Each beneficiary's sum is rounded to the fen, so a total is off by at most half a fen for each of them. */
    private static final BigDecimal ROUNDING_PER_BENEFICIARY = new BigDecimal("0.005");

    private static final Discrepancy.Rule AMOUNT = Discrepancy.Rule.of(
            "amount-is-rate-times-quantity",
            "金额应为标准×数量，每人可差半分",
            "amount is rate × quantity, give or take half a fen each");

    @Override
    public String code() {
        return "subsidy";
    }

    @Override
    public Class<SubsidyContent> contentType() {
        return SubsidyContent.class;
    }

    @Override
    public Class<SubsidyRow> rowType() {
        return SubsidyRow.class;
    }

    @Override
    public Class<SubsidyPayment> entityType() {
        return SubsidyPayment.class;
    }

    @Override
    public DisclosedRow<SubsidyRow> entity(SubsidyRow row) {
        return SubsidyPayment.of(row);
    }

    @Override
    public String key(SubsidyRow row) {
        return Stream.of(row.areaCode(), row.beneficiaryCode(), row.batch())
                .map(part -> Objects.requireNonNullElse(part, ""))
                .collect(Collectors.joining("/"));
    }

    @Override
    public List<Fault> check(SubsidyRow row) {
        var faults = new ArrayList<Fault>();
        var household = row.granularity() == Granularity.HOUSEHOLD;
        if (household != (row.beneficiaryCode() != null)) {
            faults.add(Fault.at(
                    "/beneficiaryCode",
                    Words.of("到户的行须有对象编码，汇总的行不得有", "household rows carry a beneficiary code, totals do not")));
        }
        if (!household && row.beneficiaryName() != null) {
            faults.add(Fault.at("/beneficiaryName", Words.of("汇总的行不得写姓名", "a total does not name a beneficiary")));
        }
        if (!household && row.beneficiaryKind() != null) {
            faults.add(Fault.at(
                    "/beneficiaryKind", Words.of("汇总的行不得写对象类别", "a total does not say what kind of household")));
        }
        if (!household && row.signOffSheet() != null) {
            faults.add(Fault.at("/signOffSheet", Words.of("汇总的行没有签领表", "a total is not signed for")));
        }
        if ((row.quantity() == null) != (row.unit() == null)) {
            faults.add(Fault.at("/unit", Words.of("数量与单位须同时填写", "quantity and unit go together")));
        }
        if (row.rate() != null && row.quantity() == null) {
            faults.add(Fault.at("/quantity", Words.of("有标准须有数量", "a rate needs a quantity")));
        }
        return faults;
    }

    @Override
    public List<Fault> check(SubsidyContent content, List<SubsidyRow> rows) {
        return Rounding.to(content.statedTo()).contradicted("amount", rows, SubsidyRow::amount);
    }

    @Override
    public List<Discrepancy> reconcile(SubsidyContent content, List<SubsidyRow> rows) {
        var rounding = Rounding.to(content.statedTo());
        var discrepancies = new ArrayList<Discrepancy>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.rate() != null) {
                var expected = row.rate().multiply(row.quantity());
                if (!Rounding.agree(row.amount(), expected, tolerance(row).add(rounding.ofOne()))) {
                    discrepancies.add(new Discrepancy(AMOUNT, "/rows/" + i + "/amount", row.amount(), expected));
                }
            }
        }
        return discrepancies;
    }

    private static BigDecimal tolerance(SubsidyRow row) {
        int beneficiaries = Objects.requireNonNullElse(row.beneficiaryCount(), 1);
        return ROUNDING_PER_BENEFICIARY.multiply(BigDecimal.valueOf(beneficiaries));
    }

    @Override
    public RowCollection rows() {
        return new RowCollection(
                "subsidies/payments",
                "subsidy_payment",
                "public_subsidy_payment",
                List.of(
                        RowCollection.Filter.text("areaCode", "r.area_code = :value", 32),
                        RowCollection.Filter.choice("granularity", "r.granularity = :value", Granularity.class),
                        RowCollection.Filter.decimal("amount.gte", "r.amount >= :value"),
                        RowCollection.Filter.decimal("amount.lte", "r.amount <= :value")));
    }
}
