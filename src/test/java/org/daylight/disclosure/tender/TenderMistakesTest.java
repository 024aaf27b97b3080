package org.daylight.disclosure.tender;

import static org.daylight.disclosure.tender.Tendered.faults;
import static org.daylight.disclosure.tender.Tendered.found;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do wrong, or would rather not show: split change orders, late meetings, outsiders, one lot paid for another. */
class TenderMistakesTest {
    private static final String CONTRACT = "{'type': 'contract', 'party': 'a', 'amount': 1000000}";

    private static String order(int ordinal, String date, int before, int after) {
        return "{'type': 'change_order', 'ordinal': %d, 'date': '%s', 'oldValue': %d, 'newValue': %d}"
                .formatted(ordinal, date, before, after);
    }

    private static String costs(int contracted, int current) {
        return "{'costs': {'contracted': %d, 'current': %d}}".formatted(contracted, current);
    }

    private static String decided(String order, String meetingOn) {
        return order.replace("}", ", 'meeting': '纪要', 'meetingOn': '%s'}".formatted(meetingOn));
    }

    @Test
    void smallOrdersCountTogetherUpAndDown() {
        assertEquals(
                List.of("/rows/2/meeting"),
                faults(
                        costs(1000000, 1120000),
                        CONTRACT,
                        order(1, "2026-01-01", 1000000, 1060000),
                        order(2, "2026-01-02", 1060000, 1120000)));
        assertEquals(
                List.of("/rows/2/meeting", "/rows/3/meeting"),
                faults(
                        costs(1000000, 850000),
                        CONTRACT,
                        order(1, "2026-01-01", 1000000, 940000),
                        order(2, "2026-01-02", 940000, 880000),
                        order(3, "2026-01-03", 880000, 850000)));
    }

    /** Raised, lowered and raised again is raised twice, and so is what starts from a wrong old value. */
    @Test
    void noDetourLeadsAroundTheMeeting() {
        assertEquals(
                List.of("/rows/3/meeting"),
                faults(
                        costs(1000000, 1090000),
                        CONTRACT,
                        order(1, "2026-01-01", 1000000, 1090000),
                        order(2, "2026-01-02", 1090000, 1000000),
                        order(3, "2026-01-03", 1000000, 1090000)));
        assertEquals(
                List.of("/rows/3/meeting"),
                faults(
                        costs(1000000, 910000),
                        CONTRACT,
                        order(1, "2026-01-01", 1000000, 910000),
                        order(2, "2026-01-02", 910000, 1000000),
                        order(3, "2026-01-03", 1000000, 910000)));
        assertEquals(
                List.of("/rows/2/meeting"),
                faults(
                        costs(1000000, 1180000),
                        CONTRACT,
                        order(1, "2026-01-01", 1000000, 1090000),
                        order(2, "2026-01-02", 1000000, 1090000)));
    }

    @Test
    void aContractMayBeChangedToNothingByAMeeting() {
        assertEquals(
                List.of("/rows/1/meeting"), faults(costs(1000000, 0), CONTRACT, order(1, "2026-01-01", 1000000, 0)));
        assertEquals(
                List.of(),
                found(costs(1000000, 0), CONTRACT, decided(order(1, "2026-01-01", 1000000, 0), "2026-01-01")));
    }

    @Test
    void aChangeWithoutAContractChangesNothing() {
        assertEquals(List.of("/rows/0/oldValue"), faults("{}", order(1, "2026-01-01", 1, 2)));
        assertEquals(
                List.of("/rows/1/oldValue"),
                faults("{}", "{'type': 'contract', 'party': 'a'}", order(1, "2026-01-01", 1, 2)));
    }

    @Test
    void aMissingOrderAMeetingAfterwardsAndOrdersOutOfTimeAreNamed() {
        assertEquals(
                List.of(
                        "change-orders-are-counted /rows/2/ordinal 3 2",
                        "change-orders-follow-in-time /rows/2/date -2 0",
                        "meeting-before-change /rows/2/meetingOn 7 0"),
                found(
                        costs(1000000, 1300000),
                        CONTRACT,
                        decided(order(1, "2026-01-05", 1000000, 1200000), "2026-01-04"),
                        decided(order(3, "2026-01-03", 1200000, 1300000), "2026-01-10"),
                        order(4, "2026-01-04", 1300000, 1300000)));
    }

    @ParameterizedTest
    @CsvSource({
        "award, 2026-02-01, contract, 2026-01-31, -1",
        "tender, 2026-02-01, award, 2026-01-01, -31",
        "contract, 2026-02-01, acceptance, 2026-01-22, -10",
        "contract, 2026-02-01, payment, 2026-01-31, -1",
        "award, 2026-02-01, acceptance, 2026-01-31, -1",
        "contract, 2026-02-01, acceptance, 2026-02-01, 0",
        "payment, 2026-02-01, acceptance, 2026-01-01, 0"
    })
    void stagesFollowInTime(String earlier, String first, String later, String second, int days) {
        var event = "{'type': '%s', 'party': 'a', 'date': '%s'}";
        assertEquals(
                days == 0 ? List.of() : List.of("stages-follow-in-time /rows/1/date %d 0".formatted(days)),
                found("{}", event.formatted(earlier, first), event.formatted(later, second)));
    }

    /** A stage begins with its first event; lots run beside each other. */
    @Test
    void laterEventsOfAStageHoldUpNothing() {
        assertEquals(
                List.of(),
                found(
                        "{}",
                        "{'type': 'bid', 'party': 'a', 'date': '2026-01-01', 'lot': '1'}",
                        "{'type': 'bid', 'party': 'b', 'date': '2026-01-09', 'lot': '1'}",
                        "{'type': 'award', 'party': 'a', 'date': '2026-01-05', 'lot': '1'}",
                        "{'type': 'bid', 'party': 'a', 'date': '2026-03-01', 'lot': '2'}"));
    }

    @Test
    void whoWasNotLetInOrDidNotBidDoesNotWin() {
        assertEquals(
                List.of("/rows/1/party"),
                faults("{}", "{'type': 'bid', 'party': 'a', 'qualified': false}", "{'type': 'award', 'party': 'a'}"));
        assertEquals(
                List.of("/rows/1/party"),
                faults("{}", "{'type': 'bid', 'party': 'a'}", "{'type': 'contract', 'party': 'b'}"));
        assertEquals(List.of(), faults("{}", "{'type': 'contract', 'party': 'b'}"));
    }

    @Test
    void byPriceAloneRanksFollowTheBidsAndTheLowestWinsThoughItsAwardTellsNoAmount() {
        assertEquals(
                List.of(
                        "award-is-lowest-bid /rows/0/amount 101 100",
                        "rank-follows-price /rows/0/rank 1 2",
                        "rank-follows-price /rows/1/rank 2 1"),
                found(
                        "{'method': 'lowest_price'}",
                        "{'type': 'bid', 'party': 'a', 'rank': 1, 'amount': 101}",
                        "{'type': 'bid', 'party': 'b', 'rank': 2, 'amount': 100}",
                        "{'type': 'award', 'party': 'a'}"));
    }

    @Test
    void theFirstWinsAndOfSeveralWinnersNoneComesAfterThem() {
        var bids = "{'type': 'bid', 'party': 'a', 'rank': 1}, {'type': 'bid', 'party': 'b', 'rank': 2},"
                + " {'type': 'bid', 'party': 'c', 'rank': 3}";
        assertEquals(
                List.of("award-is-ranked-first /rows/1/rank 2 1"),
                found("{}", bids, "{'type': 'award', 'party': 'b'}"));
        assertEquals(
                List.of(), found("{}", bids, "{'type': 'award', 'party': 'a'}", "{'type': 'award', 'party': 'b'}"));
        assertEquals(
                List.of("award-is-ranked-first /rows/2/rank 3 2"),
                found("{}", bids, "{'type': 'award', 'party': 'a'}", "{'type': 'award', 'party': 'c'}"));
    }

    /** Bids are made in rounds, of which the last counts; of some the score is told and of others the rank alone. */
    @Test
    void whatIsOnlyPartlyToldIsNoMistake() {
        assertEquals(
                List.of(),
                found(
                        "{'costs': {'awarded': 90}}",
                        "{'type': 'bid', 'party': 'a', 'ordinal': 2, 'amount': 90}",
                        "{'type': 'bid', 'party': 'a', 'ordinal': 1, 'amount': 100}",
                        "{'type': 'award', 'party': 'a', 'amount': 90}"));
        assertEquals(
                List.of(),
                found(
                        "{}",
                        "{'type': 'bid', 'party': 'a', 'rank': 1}",
                        "{'type': 'bid', 'party': 'b', 'rank': 2, 'score': 80}"));
    }

    @Test
    void noLotIsPaidFromWhatIsDueForAnother() {
        assertEquals(
                List.of("paid-within-value /rows/4/amount 60 50"),
                found(
                        "{'costs': {'contracted': 300, 'current': 300, 'paid': 210}}",
                        "{'type': 'contract', 'lot': '1', 'party': 'a', 'amount': 200}",
                        "{'type': 'contract', 'lot': '2', 'party': 'b', 'amount': 100}",
                        "{'type': 'payment', 'lot': '1', 'ordinal': 1, 'amount': 100}",
                        "{'type': 'payment', 'lot': '2', 'ordinal': 1, 'amount': 50}",
                        "{'type': 'payment', 'lot': '2', 'ordinal': 2, 'amount': 60}"));
    }

    /** The final cost is what is due, where there is one. */
    @Test
    void noLotIsPaidMoreThanItCostInTheEnd() {
        assertEquals(
                List.of("paid-within-value /rows/3/amount 200 180"),
                found(
                                "{'costs': {'contracted': 300, 'current': 300, 'settled': 180, 'paid': 280}}",
                                "{'type': 'contract', 'lot': '1', 'party': 'a', 'amount': 200}",
                                "{'type': 'contract', 'lot': '2', 'party': 'b', 'amount': 100}",
                                "{'type': 'acceptance', 'lot': '1', 'amount': 180}",
                                "{'type': 'payment', 'lot': '1', 'amount': 200}",
                                "{'type': 'payment', 'lot': '2', 'amount': 80}")
                        .stream()
                        .filter(each -> each.contains("/rows/"))
                        .toList());
    }

    @Test
    void whoScoredAlikeMayHaveAnyOfTheirRanks() {
        var bid = "{'type': 'bid', 'party': '%s', 'score': %d, 'rank': %d}";
        assertEquals(
                List.of(),
                found("{}", bid.formatted("a", 80, 2), bid.formatted("b", 80, 1), bid.formatted("c", 70, 3)));
        assertEquals(
                List.of("rank-follows-score /rows/2/rank 2 3"),
                found("{}", bid.formatted("a", 80, 1), bid.formatted("b", 80, 1), bid.formatted("c", 70, 2)));
    }

    @Test
    void theProjectIsPlannedAndItsLotsAreTendered() {
        var lots = "{'lots': [{'lot': '1', 'title': 'x'}, {'lot': '2', 'title': 'y'}], 'costs': {'planned': 9}}";
        assertEquals(List.of(), faults(lots, "{'type': 'planning', 'amount': 9}"));
        assertEquals(List.of("/rows/0/lot"), faults(lots, "{'type': 'bid', 'party': 'a'}"));
        assertEquals(List.of("/rows/0/lot"), faults(lots, "{'type': 'planning', 'lot': '3', 'amount': 9}"));
    }

    @Test
    void moneyIsOfOneKind() {
        assertEquals(
                List.of("/rows/1/currency"),
                faults(
                        "{'costs': {'awarded': 1}}",
                        "{'type': 'bid', 'party': 'a', 'amount': 1, 'currency': 'CNY'}",
                        "{'type': 'award', 'party': 'a', 'amount': 1, 'currency': 'USD'}"));
    }

    @Test
    void aStrangeMemberIsNamedItself() {
        assertEquals(
                List.of("/priceScore", "/businessScore"),
                faults("{'type': 'payment', 'priceScore': 1, 'businessScore': 2}"));
    }
}
