package org.daylight.disclosure.land;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daylight.disclosure.reconcile.Rounding;
import org.daylight.publication.Discrepancy;

/** Whether what is paid for a parcel follows from its area and rate and from its parts, and a rate from its own. */
final class Compensation {
    /** Each beneficiary's share is rounded to the fen. */
    private static final BigDecimal ROUNDING_PER_BENEFICIARY = new BigDecimal("0.005");

    private static final Discrepancy.Rule PRODUCT = Discrepancy.Rule.of(
            "amount-is-area-times-rate", "金额应为面积×标准，每人可差半分", "amount is area × rate, give or take half a fen each");
    private static final Discrepancy.Rule PARTS = Discrepancy.Rule.of(
            "amount-is-sum-of-compensations", "金额应为各项补偿之和", "amount is the sum of the compensations");
    private static final Discrepancy.Rule RATE =
            Discrepancy.Rule.of("rate-is-sum-of-its-parts", "标准应为各项标准之和", "the rate is the sum of its parts");

    private final LandContent content;
    private final List<LandRow> rows;
    private final Rounding rounding;
    private final List<Discrepancy> found = new ArrayList<>();

    Compensation(LandContent content, List<LandRow> rows) {
        this.content = content;
        this.rows = rows;
        this.rounding = Rounding.to(content.statedTo());
    }

    List<Discrepancy> all() {
        for (int i = 0; i < content.paid().size(); i++) {
            var rate = content.paid().get(i);
            var parts = parts(rate.landCompensation(), rate.resettlementSubsidy(), rate.cropsCompensation());
            compareSum(RATE, "/content/rates/" + i + "/rate", rate.rate(), parts, BigDecimal.ZERO);
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.amount() != null) {
                amount("/rows/" + i + "/amount", row);
            }
        }
        return found;
    }

    private void amount(String pointer, LandRow row) {
        if (row.rate() != null) {
            int beneficiaries = Objects.requireNonNullElse(row.beneficiaryCount(), 1);
            var tolerance = ROUNDING_PER_BENEFICIARY.multiply(BigDecimal.valueOf(beneficiaries));
            compare(PRODUCT, pointer, row.amount(), row.area().multiply(row.rate()), tolerance.add(rounding.ofOne()));
        }
        var parts = parts(row.landCompensation(), row.resettlementSubsidy(), row.cropsCompensation());
        compareSum(PARTS, pointer, row.amount(), parts, rounding.ofSum(parts.size()));
    }

    private static List<BigDecimal> parts(BigDecimal... parts) {
        return Stream.of(parts).filter(Objects::nonNull).toList();
    }

    private void compareSum(
            Discrepancy.Rule rule, String pointer, BigDecimal stated, List<BigDecimal> parts, BigDecimal tolerance) {
        if (!parts.isEmpty()) {
            compare(rule, pointer, stated, parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), tolerance);
        }
    }

    private void compare(
            Discrepancy.Rule rule, String pointer, BigDecimal stated, BigDecimal computed, BigDecimal tolerance) {
        if (!Rounding.agree(stated, computed, tolerance)) {
            found.add(new Discrepancy(rule, pointer, stated, computed));
        }
    }
}
