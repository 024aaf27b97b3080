package org.daylight.disclosure.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.disclosure.document.DocumentKind;
import org.daylight.disclosure.finance.Phase;
import org.daylight.disclosure.finance.Statement;
import org.daylight.disclosure.land.Stage;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.time.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which disclosure needs whose decision, and what is said without it. */
class MeetingRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");
    private static final MeetingRules RULES = MeetingRules.load(RuleFiles.bundled(), "CN");

    @ParameterizedTest
    @CsvSource({
        "COUNTY, GENERAL_PUBLIC_BUDGET, BUDGET, budget",
        "DEPARTMENT, GOVERNMENT_FUND_BUDGET, BUDGET, budget",
        "COUNTY, STATE_CAPITAL_BUDGET, ADJUSTED, budget-adjustment",
        "COUNTY, SOCIAL_INSURANCE_BUDGET, FINAL, final-accounts",
        "COUNTY, GENERAL_PUBLIC_BUDGET, EXECUTED, -",
        "TOWNSHIP, GENERAL_PUBLIC_BUDGET, BUDGET, township-accounts",
        "TOWNSHIP, GENERAL_PUBLIC_BUDGET, FINAL, township-accounts",
        "TOWNSHIP, DEPARTMENT, FINAL, -",
        "COUNTY, DEPARTMENT, BUDGET, -",
        "COUNTY, THREE_PUBLIC_EXPENSES, FINAL, -",
        "VILLAGE, DEPARTMENT, FINAL, village-accounts",
        "VILLAGE, GENERAL_PUBLIC_BUDGET, EXECUTED, -",
    })
    void accounts(BodyKind body, Statement statement, Phase phase, String rule) {
        needs(rule, new Proposal("finance", body, Map.of("statement", Set.of(statement), "phase", Set.of(phase))));
    }

    @Test
    void aFinalAccountBesideItsBudgetNeedsTheDecisionOnTheFinalAccount() {
        needs(
                "final-accounts",
                new Proposal(
                        "finance",
                        BodyKind.COUNTY,
                        Map.of(
                                "statement", Set.of(Statement.GENERAL_PUBLIC_BUDGET),
                                "phase", Set.of(Phase.BUDGET, Phase.FINAL))));
    }

    @ParameterizedTest
    @CsvSource({
        "VILLAGE, PAYMENT, village-land",
        "VILLAGE, HOMESTEAD, village-land",
        "VILLAGE, SURVEY, -",
        "COUNTY, PAYMENT, -"
    })
    void land(BodyKind body, Stage stage, String rule) {
        needs(rule, new Proposal("land", body, Map.of("stage", Set.of(stage))));
    }

    @ParameterizedTest
    @CsvSource({"TOWNSHIP, NORMATIVE, normative-document", "TOWNSHIP, POLICY, -", "VILLAGE, NORMATIVE, -"})
    void documents(BodyKind body, DocumentKind kind, String rule) {
        needs(rule, new Proposal("document", body, Map.of("kind", Set.of(kind))));
    }

    @Test
    void tenders() {
        needs("village-tender", new Proposal("tender", BodyKind.VILLAGE, Map.of()));
        needs("-", new Proposal("tender", BodyKind.COUNTY, Map.of()));
        needs("-", new Proposal("subsidy", BodyKind.VILLAGE, Map.of()));
    }

    private static void needs(String rule, Proposal matter) {
        var found = RULES.all().stream()
                .filter(each -> each.binds(matter, TODAY))
                .map(MeetingRule::code)
                .findFirst();
        assertEquals(rule.equals("-") ? Optional.empty() : Optional.of(rule), found);
        assertEquals(found.isPresent(), !RULES.check(matter, null, TODAY).isEmpty());
    }

    @Test
    void whatIsMissingIsToldWithItsCitation() {
        var township = new Proposal(
                "finance",
                BodyKind.TOWNSHIP,
                Map.of("statement", Set.of(Statement.GENERAL_PUBLIC_BUDGET), "phase", Set.of(Phase.BUDGET)));
        var missing = RULES.check(township, null, TODAY);
        assertEquals("/decision", missing.get(0).pointer());
        assertTrue(missing.get(0).detail().en().contains("Budget Law, art. 21"), missing.toString());
        assertTrue(missing.get(0).detail().zh().contains("须先经人民代表大会决定"), missing.toString());
        assertEquals(
                List.of("/decision/kind"),
                pointers(RULES.check(township, decision(DecisionKind.COLLECTIVE, "2026-02-06"), TODAY)));
        assertEquals(
                List.of("/decision/date", "/decision/kind"),
                pointers(RULES.check(township, decision(DecisionKind.STANDING_COMMITTEE, "2026-07-02"), TODAY)));
        assertEquals(
                List.of(),
                pointers(RULES.check(township, decision(DecisionKind.PEOPLE_CONGRESS, "2026-07-01"), TODAY)));
        // Who need not, may.
        assertEquals(
                List.of(),
                pointers(RULES.check(
                        new Proposal("subsidy", BodyKind.COUNTY, Map.of()),
                        decision(DecisionKind.COLLECTIVE, "2026-01-01"),
                        TODAY)));
    }

    private static Decision decision(DecisionKind kind, String date) {
        return new Decision(kind, "第三次会议", LocalDate.parse(date), null, null);
    }

    private static List<String> pointers(List<Fault> faults) {
        return faults.stream().map(Fault::pointer).toList();
    }

    @Test
    void aRegionComesFirstAndForItsTime() {
        var rules = MeetingRules.load(
                file(
                                "meetings/CN-33.json",
                                """
                {"rules": [{"code": "local", "family": "tender", "bodies": ["county"], "decidedBy": ["collective"],
                  "validFrom": "2026-07-01", "validTo": "2026-07-01", "citation": {"title": {"zh": "本地", "en": "local"}}}]}""")
                        .over(RuleFiles.bundled()),
                "CN-33");
        var tender = new Proposal("tender", BodyKind.COUNTY, Map.of());
        assertEquals(List.of("/decision"), pointers(rules.check(tender, null, TODAY)));
        assertEquals(List.of(), pointers(rules.check(tender, null, TODAY.minusDays(1))));
        assertEquals(List.of(), pointers(rules.check(tender, null, TODAY.plusDays(1))));
        assertEquals(RULES.all().size() + 1, rules.all().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"decidedBy\": [\"congress\"]", "\"decidedBy\": [\"collective\"], \"bodies\": [\"town\"]"})
    void aMisspeltRuleIsNotUsed(String members) {
        var files = file(
                "meetings/CN.json",
                "{\"rules\": [{\"code\": \"x\", \"family\": \"tender\", \"citation\": {\"title\": {\"zh\": \"一\", \"en\": \"x\"}}, "
                        + members + "}]}");
        assertThrows(RuleFiles.Unusable.class, () -> MeetingRules.load(files, "CN"));
    }

    private static RuleFiles file(String name, String text) {
        return path -> path.equals(name) ? Optional.of(text.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }
}
