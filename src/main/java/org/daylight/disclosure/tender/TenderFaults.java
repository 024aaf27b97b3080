package org.daylight.disclosure.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
            award(lot);
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

    /** What is planned is the project; all that comes after is of a lot, where there are several. */
    private void lots() {
        var known = new HashSet<String>();
        for (int i = 0; i < content.parts().size(); i++) {
            if (!known.add(content.parts().get(i).lot())) {
                faults.add(Fault.at("/content/lots/" + i + "/lot", Words.of("标段重复", "is a second lot of this number")));
            }
        }
        if (!known.isEmpty()) {
            events.all().stream()
                    .filter(event -> event.row().type() != EventType.PLANNING
                            || event.row().lot() != null)
                    .filter(event -> !known.contains(event.row().lot()))
                    .forEach(
                            event -> faults.add(Fault.at(event.at("lot"), Words.of("没有这个标段", "there is no such lot"))));
        }
    }

    private void award(Events.Lot lot) {
        var bids = lot.byParty(EventType.BID);
        for (var award : lot.of(EventType.AWARD)) {
            var bid = bids.get(award.row().party());
            if (bid != null && bid.row().isRejected()) {
                faults.add(
                        Fault.at(award.at("party"), Words.of("其投标未通过审查", "is awarded though the bid was not let in")));
            }
        }
        follows(lot, EventType.AWARD, bids.keySet(), Words.of("不在投标人之中", "is none of those who bid"));
    }

    /** Where it is told who came before, the party is one of them. */
    private void follows(Events.Lot lot, EventType type, Set<String> parties, Words missing) {
        lot.of(type).stream()
                .filter(event ->
                        !parties.isEmpty() && !parties.contains(event.row().party()))
                .forEach(event -> faults.add(Fault.at(event.at("party"), missing)));
    }

    private void contract(Events.Lot lot) {
        var awarded = lot.byParty(EventType.AWARD).keySet();
        if (awarded.isEmpty()) {
            var bidders = lot.byParty(EventType.BID).keySet();
            follows(lot, EventType.CONTRACT, bidders, Words.of("不在投标人之中", "is none of those who bid"));
        } else {
            follows(lot, EventType.CONTRACT, awarded, Words.of("不在中标人之中", "is none of those awarded"));
        }
        lot.of(EventType.CONTRACT).stream()
                .skip(1)
                .forEach(event -> faults.add(
                        Fault.at(event.at("lot"), Words.of("一个标段只有一份合同", "is a second contract of this lot"))));
        var orders = lot.changeOrders();
        lot.contract()
                .map(event -> event.row().worth())
                .ifPresentOrElse(
                        original -> meetings(orders, original),
                        () -> orders.forEach(order -> faults.add(Fault.at(
                                order.at("oldValue"),
                                Words.of("没有合同金额，无从变更", "there is no contract with an amount to change")))));
    }

    private void meetings(List<Events.Placed> orders, BigDecimal original) {
        var raised = BigDecimal.ZERO;
        var lowered = BigDecimal.ZERO;
        for (var order : orders) {
            var change = order.row().change();
            raised = raised.add(change.max(BigDecimal.ZERO));
            lowered = lowered.add(change.min(BigDecimal.ZERO));
            if (order.row().meeting() == null) {
                meeting(order, original, change.signum() < 0 ? lowered : raised);
            }
        }
    }

    private void meeting(Events.Placed order, BigDecimal original, BigDecimal together) {
        rules.meeting(order.row().date())
                .filter(rule -> rule.asksForMeeting(original, order.row(), together))
                .ifPresent(rule -> faults.add(
                        Fault.at(order.at("meeting"), undecided(rule.citation().title(), original, order.row()))));
    }

    private static Words undecided(Words citation, BigDecimal original, TenderRow order) {
        var contract = PlainNumber.plain(original).toPlainString();
        var before = PlainNumber.plain(order.oldValue()).toPlainString();
        var after = PlainNumber.plain(order.newValue()).toPlainString();
        return new Words(
                "合同 %s，由 %s 变更为 %s，须写明作出决定的会议（%s）".formatted(contract, before, after, citation.zh()),
                "changes a contract of %s from %s to %s, which a meeting decides: name it (%s)"
                        .formatted(contract, before, after, citation.en()));
    }
}
