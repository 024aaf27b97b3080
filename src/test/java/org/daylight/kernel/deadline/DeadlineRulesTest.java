package org.daylight.kernel.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.RuleFiles;
import org.daylight.kernel.time.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static final String RULE =
            """
            {"code": "reply", "name": {"zh": "答复", "en": "Reply"},
             "anchor": {"code": "received", "event": {"zh": "收到", "en": "Received"}},
             "term": {"kind": "count", "offset": 5, "unit": "working-day", "direction": "after", "start": "beside-anchor"},
             "roll": "none", "zone": "Asia/Shanghai", "cutoffHour": 24, %s
             "citation": {"title": {"zh": "某法", "en": "Some law"}, "url": "https://example.org/law"}}""";

    @Test
    void theRulesThatComeWithTheProgram() {
        assertEquals(
                List.of(
                        "ad-hoc",
                        "annual-report-county",
                        "annual-report-department",
                        "co-producer-opinion",
                        "congress-approved",
                        "correction-notice",
                        "department-budget",
                        "fee-payment",
                        "hearing-notice",
                        "land-approval",
                        "land-survey",
                        "major-matter",
                        "permanent",
                        "permit-or-penalty",
                        "proactive",
                        "proactive-within-10",
                        "proactive-within-3",
                        "quarterly",
                        "real-time",
                        "request-extension",
                        "request-reply",
                        "review-application",
                        "staged",
                        "suit",
                        "suit-after-review",
                        "third-party-opinion"),
                DeadlineRules.bundled("CN").inForce(TODAY).stream()
                        .map(DeadlineRule::code)
                        .toList());
    }

    /** Each says when, why and on what, for every day of two years, without a word left over from a template. */
    @Test
    void everyRuleExplainsItselfOnEveryDay() {
        WorkingCalendar calendar = Calendars.bundled().of("CN");
        for (DeadlineRule rule : DeadlineRules.bundled("CN").inForce(TODAY)) {
            for (LocalDate day = LocalDate.of(2025, 6, 1); day.getYear() < 2027; day = day.plusDays(1)) {
                Deadline deadline = rule.from(day, calendar);
                assertTrue(deadline.summary().zh().endsWith("。"), rule.code());
                assertFalse(deadline.summary().en().contains("%"), rule.code());
                assertEquals(rule.citation(), deadline.sources().get(0));
                assertEquals(day, deadline.steps().get(0).from());
                assertEquals(rule.term() instanceof Term.Permanent, deadline.due() == null);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2008-04-30, -", "2008-05-01, 15", "2019-05-14, 15", "2019-05-15, 20", "2026-07-01, 20"})
    void aRuleHasItsVersions(LocalDate on, Integer workingDays) {
        Optional<String> words = DeadlineRules.bundled("CN")
                .find("request-reply", on)
                .map(rule -> rule.term().words().zh());
        assertEquals(Optional.ofNullable(workingDays).map("次日起%d个工作日"::formatted), words);
    }

    @Test
    void aRegionOverridesARuleAndKeepsTheRest() {
        Map<String, String> regions = Map.of(
                "deadlines/CN-41.json",
                """
                {"rules": [%s]}"""
                        .formatted(RULE.formatted("\"validFrom\": \"2026-07-01\",")
                                .replace("\"reply\"", "\"request-reply\"")));
        DeadlineRules rules = DeadlineRules.load(files(regions).over(RuleFiles.bundled()), "CN-41-1325");
        assertEquals(
                "次日起5个工作日",
                rules.find("request-reply", TODAY).orElseThrow().term().words().zh());
        assertEquals(
                "次日起20个工作日",
                rules.find("request-reply", TODAY.minusDays(1))
                        .orElseThrow()
                        .term()
                        .words()
                        .zh());
        assertEquals(DeadlineRules.bundled("CN").find("proactive", TODAY), rules.find("proactive", TODAY));
        assertEquals(
                1,
                rules.inForce(TODAY).stream()
                        .filter(rule -> rule.code().equals("request-reply"))
                        .count());
        assertEquals(Optional.empty(), rules.find("no-such-rule", TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                           ''",
        "'\"validTo\": \"2026-06-30\",', '\"validFrom\": \"2026-06-30\",'",
        "'',                           '\"validFrom\": \"2026-06-30\",'",
        "'\"validFrom\": \"2026-01-01\", \"validTo\": \"2026-12-31\",', '\"validFrom\": \"2026-03-01\", \"validTo\": \"2026-03-01\",'",
    })
    void twoVersionsInForceOnOneDayAreRefused(String one, String other) {
        assertRefused(
                "{\"rules\": [%s, %s]}".formatted(RULE.formatted(one), RULE.formatted(other)), "two versions of reply");
    }

    @Test
    void versionsThatFollowEachOtherAreFine() {
        String text = "{\"rules\": [%s, %s]}"
                .formatted(
                        RULE.formatted("\"validTo\": \"2026-06-30\","),
                        RULE.formatted("\"validFrom\": \"2026-07-01\","));
        DeadlineRules rules = DeadlineRules.load(files(Map.of("deadlines/XX.json", text)), "XX");
        assertEquals(TODAY, rules.find("reply", TODAY).orElseThrow().validFrom());
        assertEquals(
                TODAY.minusDays(1),
                rules.find("reply", TODAY.minusDays(1)).orElseThrow().validTo());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"working-day\" -> \"workday\"",
                "\"offset\": 5 -> \"offset\": 0",
                "\"offset\": 5, -> ",
                "\"offset\": 5 -> \"ofset\": 5",
                "\"kind\": \"count\" -> \"kind\": \"sometime\"",
                "\"roll\": \"none\", -> ",
                "\"cutoffHour\": 24 -> \"cutoffHour\": 25",
                "Asia/Shanghai -> Asia/Nowhere",
                "\"code\": \"reply\" -> \"code\": \"Reply!\"",
                "\"citation\" -> \"source\"",
                "\"roll\" -> \"validFrom\": \"2026-07-01\", \"validTo\": \"2026-06-30\", \"roll\"",
            })
    void aRuleThatIsNotOneIsRefusedWithItsFile(String change) {
        String[] sides = change.split(" -> ", 2);
        assertRefused("{\"rules\": [%s]}".formatted(RULE.formatted("").replace(sides[0], sides[1])), "");
    }

    private static void assertRefused(String text, String reason) {
        RuleFiles files = files(Map.of("deadlines/XX.json", text));
        RuleFiles.Unusable refusal = assertThrows(RuleFiles.Unusable.class, () -> DeadlineRules.load(files, "XX"));
        assertTrue(
                refusal.getMessage().startsWith("Rule file deadlines/XX.json cannot be used: " + reason),
                refusal.getMessage());
    }

    private static RuleFiles files(Map<String, String> texts) {
        return path -> Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
