package org.daylight.disclosure.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    Optional<BigDecimal> sum(EventType type) {
        return sum(of(type));
    }

    /** All of them together; nothing when there is none, or one of which the amount is not known. */
    private static Optional<BigDecimal> sum(List<Placed> events) {
        var amounts = events.stream().map(event -> event.row().amount()).toList();
        return amounts.stream().allMatch(Objects::nonNull)
                ? amounts.stream().reduce(BigDecimal::add)
                : Optional.empty();
    }

    /** The contracts with their change orders; nothing when a contract's amount is not known. */
    Optional<BigDecimal> currentValue() {
        return changed(sum(EventType.CONTRACT), of(EventType.CHANGE_ORDER));
    }

    private static Optional<BigDecimal> changed(Optional<BigDecimal> contracted, List<Placed> orders) {
        return contracted.map(
                before -> orders.stream().map(order -> order.row().change()).reduce(before, BigDecimal::add));
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

        /** The last of each bidder, unless it was rejected. */
        Stream<Placed> validBids() {
            return byParty(EventType.BID).values().stream()
                    .filter(bid -> !bid.row().isRejected());
        }

        /** What is to be paid for it: the final cost, else the contract with its change orders, when it is known. */
        Optional<BigDecimal> due() {
            return sum(of(EventType.ACCEPTANCE)).or(() -> changed(sum(of(EventType.CONTRACT)), changeOrders()));
        }

        /** The last of each party, as it is counted: bids are made in rounds. */
        Map<String, Placed> byParty(EventType type) {
            return of(type).stream()
                    .sorted(Comparator.comparing(
                            event -> event.row().ordinal(), Comparator.nullsFirst(Comparator.naturalOrder())))
                    .collect(Collectors.toMap(
                            event -> event.row().party(), event -> event, (first, last) -> last, LinkedHashMap::new));
        }
    }
}
