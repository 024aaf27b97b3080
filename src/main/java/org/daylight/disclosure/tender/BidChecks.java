package org.daylight.disclosure.tender;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daylight.publication.Discrepancy;

/** Whether bids keep to the ceiling, are scored as they should be, and make the award and the contract. */
final class BidChecks {
    private static final Discrepancy.Rule FEN =
            Discrepancy.Rule.of("money-has-two-places", "金额至多两位小数", "money has at most two places");
    private static final Discrepancy.Rule CEILING =
            Discrepancy.Rule.of("bid-within-ceiling", "报价不应超过最高限价", "a bid keeps to the ceiling");
    private static final Discrepancy.Rule WINNING =
            Discrepancy.Rule.of("award-is-winning-bid", "中标价应为中标人的报价", "the award is what the winner bid");
    private static final Discrepancy.Rule LOWEST =
            Discrepancy.Rule.of("award-is-lowest-bid", "按最低价评标应由最低报价中标", "by price alone the lowest bid wins");
    private static final Discrepancy.Rule CONTRACT =
            Discrepancy.Rule.of("contract-is-award", "合同价应为中标价", "the contract is what was awarded");
    private static final Discrepancy.Rule SCORE =
            Discrepancy.Rule.of("score-is-sum-of-its-parts", "总分应为各项之和", "the score is the sum of its parts");
    private static final Discrepancy.Rule BIDDERS =
            Discrepancy.Rule.of("bidders-are-counted", "投标人数应与所列相符", "there are as many bidders as are listed");
    private static final Discrepancy.Rule PANEL = Discrepancy.Rule.of(
            "panel-is-sum-of-its-members", "评审委员会人数应为各类人数之和", "the panel is the sum of its kinds of members");
    private static final int FEN_PLACES = 2;

    private final TenderContent content;
    private final Events events;
    private final List<Discrepancy> found = new ArrayList<>();

    BidChecks(TenderContent content, List<TenderRow> rows) {
        this.content = content;
        this.events = new Events(rows);
    }

    List<Discrepancy> all() {
        for (var event : events.all()) {
            var printed = event.row().printedAmount();
            if (printed != null) {
                differ(FEN, event.at("printedAmount"), printed, printed.setScale(FEN_PLACES, RoundingMode.HALF_EVEN));
            }
            score(event);
        }
        events.lots().forEach(this::lot);
        counts();
        return found;
    }

    private void lot(Events.Lot lot) {
        ceiling(lot);
        var bids = lot.byParty(EventType.BID);
        var awards = lot.byParty(EventType.AWARD);
        lot.of(EventType.AWARD).forEach(award -> same(WINNING, award, bids));
        lot.of(EventType.CONTRACT).forEach(contract -> same(CONTRACT, contract, awards));
        if (content.method() == Method.LOWEST_PRICE) {
            lowest(lot);
        }
        found.addAll(new Ranks(lot, content.method()).all());
    }

    /** An award that tells no amount is one of what its winner bid. */
    private void lowest(Events.Lot lot) {
        var bids = lot.byParty(EventType.BID);
        lot.validBids()
                .map(bid -> bid.row().worth())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(lowest -> lot.of(EventType.AWARD).stream()
                        .map(award -> award.row().worth() == null
                                ? bids.getOrDefault(award.row().party(), award)
                                : award)
                        .forEach(award -> differ(LOWEST, award, lowest)));
    }

    private void ceiling(Events.Lot lot) {
        var ceiling = lot.of(EventType.TENDER).stream()
                .map(tender -> tender.row().worth())
                .filter(Objects::nonNull)
                .findFirst();
        ceiling.ifPresent(most -> lot.validBids()
                .filter(bid -> bid.row().worth() != null && bid.row().worth().compareTo(most) > 0)
                .forEach(bid -> differ(CEILING, bid, most)));
    }

    private void same(Discrepancy.Rule rule, Events.Placed event, Map<String, Events.Placed> before) {
        var earlier = before.get(event.row().party());
        if (earlier != null && earlier.row().worth() != null) {
            differ(rule, event, earlier.row().worth());
        }
    }

    private void score(Events.Placed event) {
        var parts = Stream.<Function<TenderRow, BigDecimal>>of(
                        TenderRow::priceScore, TenderRow::technicalScore, TenderRow::businessScore)
                .map(part -> part.apply(event.row()))
                .filter(Objects::nonNull)
                .toList();
        if (event.row().score() != null && !parts.isEmpty()) {
            var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            differ(SCORE, event.at("score"), event.row().score(), sum);
        }
    }

    private void counts() {
        var bidders = events.of(EventType.BID).stream()
                .map(bid -> bid.row().party())
                .distinct()
                .count();
        if (content.bidderCount() != null && bidders > 0) {
            var stated = BigDecimal.valueOf(content.bidderCount());
            differ(BIDDERS, "/content/bidderCount", stated, BigDecimal.valueOf(bidders));
        }
        var panel = content.panel();
        if (panel != null && panel.members() != null && panel.experts() != null && panel.representatives() != null) {
            int sum = panel.experts() + panel.representatives() + Objects.requireNonNullElse(panel.selfSelected(), 0);
            differ(PANEL, "/content/panel/members", BigDecimal.valueOf(panel.members()), BigDecimal.valueOf(sum));
        }
    }

    private void differ(Discrepancy.Rule rule, Events.Placed event, BigDecimal computed) {
        if (event.row().worth() != null) {
            var member = event.row().amount() == null ? "printedAmount" : "amount";
            differ(rule, event.at(member), event.row().worth(), computed);
        }
    }

    private void differ(Discrepancy.Rule rule, String pointer, BigDecimal stated, BigDecimal computed) {
        if (stated.compareTo(computed) != 0) {
            found.add(new Discrepancy(rule, pointer, stated, computed));
        }
    }
}
