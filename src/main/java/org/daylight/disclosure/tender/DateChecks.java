package org.daylight.disclosure.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.daylight.publication.Discrepancy;

/** Whether what happens follows on what must come before; by how many days it does not. */
final class DateChecks {
    private static final Discrepancy.Rule STAGES = Discrepancy.Rule.of(
            "stages-follow-in-time", "不应早于前一阶段（天）", "is no earlier than the stage before it, in days");
    private static final Discrepancy.Rule ORDERS = Discrepancy.Rule.of(
            "change-orders-follow-in-time", "不应早于前一次变更（天）", "is no earlier than the change order before it, in days");
    private static final Discrepancy.Rule MEETING = Discrepancy.Rule.of(
            "meeting-before-change", "会议不应晚于变更（天）", "the meeting is no later than the change, in days");

    private final List<Discrepancy> found = new ArrayList<>();

    DateChecks(List<TenderRow> rows) {
        for (var lot : new Events(rows).lots()) {
            stages(lot);
            orders(lot);
        }
    }

    List<Discrepancy> all() {
        return found;
    }

    /** A stage begins with the first of its events. */
    private void stages(Events.Lot lot) {
        var before = LocalDate.MIN;
        var began = LocalDate.MIN;
        int stage = 0;
        for (var type : EventType.values()) {
            if (type.stage() > stage) {
                stage = type.stage();
                before = began;
            }
            for (var event : lot.of(type)) {
                if (event.row().date() != null) {
                    notBefore(before, STAGES, event.at("date"), event.row().date());
                }
            }
            began = later(began, first(lot, type));
        }
    }

    private static LocalDate first(Events.Lot lot, EventType type) {
        return lot.of(type).stream()
                .map(event -> event.row().date())
                .filter(date -> date != null)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private void orders(Events.Lot lot) {
        var before = LocalDate.MIN;
        for (var order : lot.changeOrders()) {
            var row = order.row();
            notBefore(before, ORDERS, order.at("date"), row.date());
            before = row.date();
            if (row.meetingOn() != null && row.meetingOn().isAfter(row.date())) {
                found.add(days(MEETING, order.at("meetingOn"), row.date(), row.meetingOn()));
            }
        }
    }

    private void notBefore(LocalDate earliest, Discrepancy.Rule rule, String pointer, LocalDate date) {
        if (date.isBefore(earliest)) {
            found.add(days(rule, pointer, earliest, date));
        }
    }

    private static Discrepancy days(Discrepancy.Rule rule, String pointer, LocalDate due, LocalDate date) {
        return new Discrepancy(rule, pointer, BigDecimal.valueOf(ChronoUnit.DAYS.between(due, date)), BigDecimal.ZERO);
    }
}
