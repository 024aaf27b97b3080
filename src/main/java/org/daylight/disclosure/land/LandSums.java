package org.daylight.disclosure.land;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daylight.disclosure.reconcile.Rounding;
import org.daylight.publication.Discrepancy;

/**
 * Whether the parcels make the totals stated of them, in area and in money. Areas in one unit are compared exactly, those
 * in several to the last place that the total can state. A total of which some parcel is not known says nothing.
 */
final class LandSums {
    private static final Discrepancy.Rule AREA =
            Discrepancy.Rule.of("areas-sum-to-total", "面积合计应为各行之和", "the total area is the sum of the areas");
    private static final Discrepancy.Rule AMOUNT =
            Discrepancy.Rule.of("amounts-sum-to-total", "金额合计应为各行之和", "the total amount is the sum of the amounts");

    private final LandContent content;
    private final List<LandRow> rows;
    private final List<Discrepancy> found = new ArrayList<>();

    LandSums(LandContent content, List<LandRow> rows) {
        this.content = content;
        this.rows = rows;
    }

    List<Discrepancy> all() {
        for (int i = 0; i < content.stated().size(); i++) {
            var total = content.stated().get(i);
            var covered = rows.stream().filter(total::covers).toList();
            if (total.area() != null && covered.stream().allMatch(row -> row.area() != null)) {
                area("/content/totals/" + i + "/area", total, covered);
            }
            if (total.amount() != null && covered.stream().allMatch(row -> row.worth() != null)) {
                amount("/content/totals/" + i + "/amount", total, covered);
            }
        }
        return found;
    }

    private void area(String pointer, LandTotal total, List<LandRow> covered) {
        var sum = covered.stream().map(row -> row.unit().thirds(row.area())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var oneUnit = covered.stream().allMatch(row -> row.unit() == total.unit());
        var tolerance = oneUnit ? BigDecimal.ZERO : total.unit().halfOfTheLastPlace();
        if (!Rounding.agree(total.unit().thirds(total.area()), sum, tolerance)) {
            found.add(new Discrepancy(AREA, pointer, total.area(), total.unit().of(sum)));
        }
    }

    private void amount(String pointer, LandTotal total, List<LandRow> covered) {
        var sum = covered.stream().map(LandRow::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        var tolerance = Rounding.to(content.statedTo()).ofSum(covered.size()).add(fens(covered));
        if (!Rounding.agree(total.amount(), sum, tolerance)) {
            found.add(new Discrepancy(AMOUNT, pointer, total.amount(), sum));
        }
    }

    /** What area × rate has beyond the fen. */
    private static BigDecimal fens(List<LandRow> covered) {
        long products =
                covered.stream().filter(row -> Objects.isNull(row.amount())).count();
        return BigDecimal.valueOf(5, 3).multiply(BigDecimal.valueOf(products));
    }
}
