package org.daylight.disclosure.tender;

import static org.daylight.disclosure.tender.Tendered.faults;
import static org.daylight.disclosure.tender.Tendered.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.kernel.time.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tender may not be, what must follow in it, and when a meeting decides. */
class TenderFamilyTest {
    @Test
    void bidsKeepToTheCeilingUnlessTheyWereRejected() {
        assertEquals(
                List.of("bid-within-ceiling /rows/1/amount 101 100"),
                found(
                        "{'costs': {'ceiling': 100}}",
                        """
                        {'type': 'tender', 'amount': 100}, {'type': 'bid', 'party': 'a', 'amount': 101},
                        {'type': 'bid', 'party': 'b', 'amount': 100},
                        {'type': 'bid', 'party': 'c', 'amount': 200, 'qualified': false}"""));
    }

    @Test
    void theAwardIsTheWinningBidAndByPriceAloneTheLowest() {
        assertEquals(
                List.of(
                        "award-is-winning-bid /rows/2/amount 101 100",
                        "contract-is-award /rows/3/amount 102 101",
                        "award-is-lowest-bid /rows/2/amount 101 99.5"),
                found(
                        "{'method': 'lowest_price', 'costs': {'awarded': 101, 'contracted': 102, 'current': 102}}",
                        """
                        {'type': 'bid', 'party': 'a', 'amount': 100}, {'type': 'bid', 'party': 'b', 'amount': 99.5},
                        {'type': 'award', 'party': 'a', 'amount': 101},
                        {'type': 'contract', 'party': 'a', 'amount': 102}"""));
    }

    @Test
    void ranksAndScoresFollow() {
        assertEquals(
                List.of("score-is-sum-of-its-parts /rows/0/score 90 89.5", "rank-follows-score /rows/1/rank 3 2"),
                found(
                        "{'method': 'score'}",
                        """
                        {'type': 'bid', 'party': 'a', 'rank': 1, 'priceScore': 40, 'technicalScore': 49.5, 'score': 90},
                        {'type': 'bid', 'party': 'b', 'rank': 3, 'score': 80}"""));
    }

    @Test
    void countsAreThoseOfWhatIsListed() {
        assertEquals(
                List.of(
                        "bidders-are-counted /content/bidderCount 3 1",
                        "panel-is-sum-of-its-members /content/panel/members 5 4"),
                found(
                        "{'bidderCount': 3, 'panel': {'members': 5, 'experts': 3, 'representatives': 1}}",
                        "{'type': 'bid', 'party': 'a', 'lot': '1'}, {'type': 'bid', 'party': 'a', 'lot': '2'}"));
    }

    @Test
    void noMoreIsPaidThanIsDue() {
        assertEquals(
                List.of("paid-within-value /content/costs/paid 101 100"),
                found(
                        "{'costs': {'contracted': 100, 'current': 100, 'paid': 101}}",
                        "{'type': 'contract', 'party': 'a', 'amount': 100}, {'type': 'payment', 'amount': 101}"));
    }

    @Test
    void faultsHaveTheirPlaces() {
        assertEquals(
                List.of("/content/lots/1/lot", "/rows/2/lot", "/rows/1/party", "/content/costs/awarded"),
                faults(
                        "{'lots': [{'lot': '1', 'title': 'x'}, {'lot': '1', 'title': 'y'}]}",
                        """
                        {'type': 'bid', 'lot': '1', 'party': 'a'}, {'type': 'award', 'lot': '1', 'party': 'b', 'amount': 1},
                        {'type': 'bid', 'lot': '2', 'party': 'a'}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 1100000, false",
        "1000000, 1100000.01, true",
        "1080000, 1110000, true",
        "1080000, 1090000, false",
        "1200000, 1150000, false",
        "1000000, 899999.99, true",
        "1000000, 900000, false",
        "950000, 890000, true",
        "80000, 0, true",
        "1000000, 1000000, false"
    })
    void aMeetingDecidesAboveTenPerCentOfTheContract(BigDecimal before, BigDecimal after, boolean asked) {
        var rule = ChangeOrderRules.load(RuleFiles.bundled(), "CN")
                .meeting(LocalDate.of(2026, 5, 1))
                .orElseThrow();
        var order = Tendered.row("{'type': 'change_order', 'oldValue': %s, 'newValue': %s}".formatted(before, after));
        assertEquals(asked, rule.asksForMeeting(new BigDecimal("1000000"), order, order.change()));
    }

    @Test
    void aRegionOverridesTheRuleWhileItsOwnIsInForce() {
        var own =
                """
                {"rules": [{"code": "decided-by-meeting", "amount": 50000, "validFrom": "2026-01-01",
                  "citation": {"title": {"zh": "流程图", "en": "flow chart"}}}]}""";
        var files = Map.of("change-orders/CN-33.json", own.getBytes(StandardCharsets.UTF_8));
        RuleFiles here = path -> Optional.ofNullable(files.get(path));
        var rules = ChangeOrderRules.load(here.over(RuleFiles.bundled()), "CN-33");
        assertEquals(
                new BigDecimal("50000"),
                rules.meeting(LocalDate.of(2026, 1, 1)).orElseThrow().amount());
        assertEquals(
                new BigDecimal("0.10"),
                rules.meeting(LocalDate.of(2025, 12, 31)).orElseThrow().share());
        RuleFiles misspelt = path -> Optional.of("{\"rulez\": []}".getBytes(StandardCharsets.UTF_8));
        assertThrows(RuleFiles.Unusable.class, () -> ChangeOrderRules.load(misspelt, "CN"));
    }
}
