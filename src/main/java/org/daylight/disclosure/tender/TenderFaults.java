package org.daylight.disclosure.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.disclosure.reconcile.OneCurrency;
import org.daylight.kernel.json.PlainNumber;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;

/** What a tender may not be: won by who did not bid, changed without a contract or, when it matters, without a meeting. */
final class TenderFaults {
    private final TenderContent content;
    private final List<TenderRow> rows;
    private final Events events;
    private final ChangeOrderRules rules;
    private final List<Fault> faults = new ArrayList<>();

    TenderFaults(TenderContent content, List<TenderRow> rows, ChangeOrderRules rules) {
        this.content = content;
        this.rows = rows;
        this.events = new Events(rows);
        this.rules = rules;
    }

    List<Fault> all() {
        faults.addAll(OneCurrency.contradicted(rows, TenderRow::currency));
        lots();
        for (var lot : events.lots()) {
            follows(lot, EventType.AWARD, EventType.BID, Words.of("不在投标人之中", "is none of those who bid"));
            follows(lot, EventType.CONTRACT, EventType.AWARD, Words.of("不在中标人之中", "is none of those awarded"));
            contract(lot);
        }
        for (var cost : Cost.values()) {
            if (cost.stated(content.stated()) == null && cost.computed(events).isPresent()) {
                faults.add(Fault.at(
                        cost.pointer(),
                        Words.of("事件中已有，须一并列出", "is told by the events and must stand beside the others")));
            }
        }
        return faults;
    }

    private void lots() {
        var known = new HashSet<String>();
        for (int i = 0; i < content.parts().size(); i++) {
            if (!known.add(content.parts().get(i).lot())) {
                faults.add(Fault.at("/content/lots/" + i + "/lot", Words.of("标段重复", "is a second lot of this number")));
            }
        }
        if (!known.isEmpty()) {
            events.all().stream()
                    .filter(event -> !known.contains(event.row().lot()))
                    .forEach(
                            event -> faults.add(Fault.at(event.at("lot"), Words.of("没有这个标段", "there is no such lot"))));
        }
    }

    /** Where the earlier stage is told, the party of the later one is among its parties. */
    private void follows(Events.Lot lot, EventType later, EventType earlier, Words missing) {
        Set<String> parties = lot.byParty(earlier).keySet();
        lot.of(later).stream()
                .filter(event ->
                        !parties.isEmpty() && !parties.contains(event.row().party()))
                .forEach(event -> faults.add(Fault.at(event.at("party"), missing)));
    }

    private void contract(Events.Lot lot) {
        lot.of(EventType.CONTRACT).stream()
                .skip(1)
                .forEach(event -> faults.add(
                        Fault.at(event.at("lot"), Words.of("一个标段只有一份合同", "is a second contract of this lot"))));
        var original = lot.contract().map(event -> event.row().worth());
        for (var order : lot.changeOrders()) {
            if (original.isPresent()) {
                meeting(order, original.get());
            } else {
                faults.add(Fault.at(
                        order.at("oldValue"),
                        Words.of("没有合同金额，无从变更", "there is no contract with an amount to change")));
            }
        }
    }

    private void meeting(Events.Placed order, BigDecimal original) {
        if (order.row().meeting() != null) {
            return;
        }
        rules.meeting(order.row().date())
                .filter(rule -> rule.asksForMeeting(original, order.row()))
                .ifPresent(rule -> faults.add(Fault.at(order.at("meeting"), undecided(rule, original, order.row()))));
    }

    private static Words undecided(ChangeOrderRule rule, BigDecimal original, TenderRow order) {
        var title = rule.citation().title();
        var figures = Stream.of(original, order.oldValue(), order.newValue())
                .map(figure -> PlainNumber.plain(figure).toPlainString())
                .toArray();
        return new Words(
                "合同 %s，由 %s 变更为 %s，须写明作出决定的会议（%%s）".formatted(figures).formatted(title.zh()),
                "changes a contract of %s from %s to %s, which a meeting decides: name it (%%s)"
                        .formatted(figures)
                        .formatted(title.en()));
    }
}
