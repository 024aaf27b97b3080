package org.daylight.disclosure.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daylight.publication.Discrepancy;

/** Whether the bids of a lot are ranked by what they are compared by, and those ranked first win. */
final class Ranks {
    private static final Discrepancy.Rule BY_SCORE =
            Discrepancy.Rule.of("rank-follows-score", "名次应按得分", "ranks follow the scores");
    private static final Discrepancy.Rule BY_PRICE =
            Discrepancy.Rule.of("rank-follows-price", "名次应按报价", "by price alone ranks follow the bids");
    private static final Discrepancy.Rule FIRST =
            Discrepancy.Rule.of("award-is-ranked-first", "应由名次在前的投标人中标", "those ranked first win");

    private final Events.Lot lot;
    private final boolean byPrice;
    private final List<Discrepancy> found = new ArrayList<>();

    Ranks(Events.Lot lot, Method method) {
        this.lot = lot;
        this.byPrice = method == Method.LOWEST_PRICE;
    }

    List<Discrepancy> all() {
        var ranked = lot.validBids().filter(bid -> bid.row().rank() != null).toList();
        Function<TenderRow, BigDecimal> figure = byPrice ? TenderRow::worth : TenderRow::score;
        if (ranked.stream().allMatch(bid -> figure.apply(bid.row()) != null)) {
            follow(ranked, figure);
        }
        winners();
        return found;
    }

    /** Those who are alike share the best of their ranks, or have any of the ranks that they fill. */
    private void follow(List<Events.Placed> ranked, Function<TenderRow, BigDecimal> figure) {
        Comparator<BigDecimal> best = byPrice ? Comparator.naturalOrder() : Comparator.reverseOrder();
        var figures = lot.validBids()
                .map(bid -> figure.apply(bid.row()))
                .filter(each -> each != null)
                .sorted(best)
                .map(BigDecimal::stripTrailingZeros)
                .toList();
        Map<BigDecimal, Integer> first = new HashMap<>();
        Map<BigDecimal, Integer> last = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            first.putIfAbsent(figures.get(i), i + 1);
            last.put(figures.get(i), i + 1);
        }
        for (var bid : ranked) {
            var own = figure.apply(bid.row()).stripTrailingZeros();
            int rank = bid.row().rank();
            if (rank < first.get(own) || rank > last.get(own)) {
                differ(byPrice ? BY_PRICE : BY_SCORE, bid, first.get(own));
            }
        }
    }

    private void winners() {
        var bids = lot.byParty(EventType.BID);
        var awards = lot.byParty(EventType.AWARD).keySet();
        awards.stream()
                .map(bids::get)
                .filter(bid ->
                        bid != null && bid.row().rank() != null && bid.row().rank() > awards.size())
                .forEach(bid -> differ(FIRST, bid, awards.size()));
    }

    private void differ(Discrepancy.Rule rule, Events.Placed bid, int computed) {
        var stated = BigDecimal.valueOf(bid.row().rank());
        found.add(new Discrepancy(rule, bid.at("rank"), stated, BigDecimal.valueOf(computed)));
    }
}
