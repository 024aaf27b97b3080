package org.daylight.disclosure.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.daylight.publication.Discrepancy;

/** Whether the costs follow from the events, each change order from the one before, and the end from the contract. */
final class CostChecks {
    private static final Discrepancy.Rule SUM = Discrepancy.Rule.of(
            "cost-is-sum-of-its-events",
            "应为各事件之和；现值为合同加变更",
            "the cost is the sum of its events, the current one of contract and changes");
    private static final Discrepancy.Rule CHAIN =
            Discrepancy.Rule.of("old-value-is-the-value-before", "变更前金额应为上一次的金额", "the old value is the value before");
    private static final Discrepancy.Rule COUNTED =
            Discrepancy.Rule.of("change-orders-are-counted", "变更序号应连续", "change orders are counted without gaps");
    private static final Discrepancy.Rule SETTLED = Discrepancy.Rule.of(
            "settled-is-current-value", "结算价应为合同加变更", "the final cost is the contract with its change orders");
    private static final Discrepancy.Rule PAID =
            Discrepancy.Rule.of("paid-within-value", "已付不应多于应付", "no more is paid than is due");

    private final TenderCosts costs;
    private final Events events;
    private final List<Discrepancy> found = new ArrayList<>();

    CostChecks(TenderContent content, List<TenderRow> rows) {
        this.costs = content.stated();
        this.events = new Events(rows);
    }

    List<Discrepancy> all() {
        for (var cost : Cost.values()) {
            var stated = cost.stated(costs);
            cost.computed(events).ifPresent(computed -> compare(SUM, cost.pointer(), stated, computed));
        }
        events.lots().forEach(this::chain);
        var paid = events.lots().stream()
                .filter(lot -> !lot.of(EventType.PAYMENT).isEmpty())
                .toList();
        if (paid.size() > 1) {
            paid.forEach(this::paid);
        }
        var due = costs.current();
        if (costs.settled() != null && due != null) {
            compare(SETTLED, Cost.SETTLED.pointer(), costs.settled(), due);
        }
        var most = costs.settled() == null ? due : costs.settled();
        if (costs.paid() != null && most != null && costs.paid().compareTo(most) > 0) {
            found.add(new Discrepancy(PAID, Cost.PAID.pointer(), costs.paid(), most));
        }
        return found;
    }

    private void chain(Events.Lot lot) {
        if (lot.contract().isEmpty()) {
            return;
        }
        var before = lot.contract().get().row().worth();
        int counted = 0;
        for (var order : lot.changeOrders()) {
            int ordinal = order.row().ordinal();
            compare(COUNTED, order.at("ordinal"), BigDecimal.valueOf(ordinal), BigDecimal.valueOf(counted + 1L));
            compare(CHAIN, order.at("oldValue"), order.row().oldValue(), before);
            counted = ordinal;
            before = order.row().newValue();
        }
    }

    /** None of several lots is paid from what is due for another: names the payment that is too much, and what was left. */
    private void paid(Events.Lot lot) {
        var left = lot.due();
        for (var payment : lot.of(EventType.PAYMENT)) {
            var amount = payment.row().amount();
            if (left.isEmpty() || amount == null) {
                return;
            }
            if (amount.compareTo(left.get()) > 0) {
                found.add(new Discrepancy(PAID, payment.at("amount"), amount, left.get()));
                return;
            }
            left = left.map(rest -> rest.subtract(amount));
        }
    }

    private void compare(Discrepancy.Rule rule, String pointer, BigDecimal stated, BigDecimal computed) {
        if (stated.compareTo(computed) != 0) {
            found.add(new Discrepancy(rule, pointer, stated, computed));
        }
    }
}
