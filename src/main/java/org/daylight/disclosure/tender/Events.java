package org.daylight.disclosure.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The events of a tender by lot and type, each with its place in the document. */
final class Events {
    private final List<Placed> all;
    private final Map<String, Map<EventType, List<Placed>>> byLot;

    /** A row and where it stands. */
    record Placed(int position, TenderRow row) {
        String at(String member) {
            return "/rows/" + position + "/" + member;
        }
    }

    Events(List<TenderRow> rows) {
        all = IntStream.range(0, rows.size())
                .mapToObj(i -> new Placed(i, rows.get(i)))
                .toList();
        byLot = all.stream()
                .collect(Collectors.groupingBy(
                        event -> Objects.requireNonNullElse(event.row().lot(), ""),
                        TreeMap::new,
                        Collectors.groupingBy(event -> event.row().type())));
    }

    List<Placed> all() {
        return all;
    }

    List<Lot> lots() {
        return byLot.values().stream().map(Lot::new).toList();
    }

    List<Placed> of(EventType type) {
        return all.stream().filter(event -> event.row().type() == type).toList();
    }

    /** All of a type together; nothing when there is none, or one of which the amount is not known. */
    Optional<BigDecimal> sum(EventType type) {
        var amounts = of(type).stream().map(event -> event.row().amount()).toList();
        return amounts.isEmpty() || amounts.contains(null)
                ? Optional.empty()
                : Optional.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The contracts with their change orders; nothing when a contract's amount is not known. */
    Optional<BigDecimal> currentValue() {
        return sum(EventType.CONTRACT).map(contracted -> of(EventType.CHANGE_ORDER).stream()
                .map(event -> event.row().change())
                .reduce(contracted, BigDecimal::add));
    }

    /** The events of one lot. */
    record Lot(Map<EventType, List<Placed>> byType) {
        List<Placed> of(EventType type) {
            return byType.getOrDefault(type, List.of());
        }

        Optional<Placed> contract() {
            return of(EventType.CONTRACT).stream().findFirst();
        }

        List<Placed> changeOrders() {
            var orders = new ArrayList<>(of(EventType.CHANGE_ORDER));
            orders.sort(Comparator.comparing(order -> order.row().ordinal()));
            return orders;
        }

        Stream<Placed> validBids() {
            return of(EventType.BID).stream().filter(bid -> !bid.row().isRejected());
        }

        /** The first of each party. */
        Map<String, TenderRow> byParty(EventType type) {
            return of(type).stream()
                    .map(Placed::row)
                    .collect(Collectors.toMap(TenderRow::party, row -> row, (first, other) -> first));
        }
    }
}
