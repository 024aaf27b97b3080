package org.daylight.disclosure.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.time.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law makes public is not disclosed to few. */
class AudienceRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private final AudienceRules rules = AudienceRules.load(RuleFiles.bundled(), "CN-33");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            finance  | TOWNSHIP       | INTERNAL | {statement: general-public-budget, totals: [{phase: executed}]} | budgets-are-public
            finance  | TOWNSHIP       | GROUP    | {statement: general-public-budget}                              | budgets-are-public
            finance  | TOWNSHIP       | PUBLIC   | {statement: general-public-budget}                              | ''
            finance  | DEPARTMENT     | INTERNAL | {statement: three-public-expenses, totals: [{phase: executed}, {phase: final}]} | departments-budgets-are-public
            finance  | DEPARTMENT     | INTERNAL | {statement: three-public-expenses, totals: [{phase: executed}]} | ''
            finance  | DEPARTMENT     | INTERNAL | {statement: department, totals: [{phase: budget}]}              | departments-budgets-are-public
            finance  | ENTERPRISE     | INTERNAL | {statement: department, totals: [{phase: budget}]}              | ''
            finance  | VILLAGE        | INTERNAL | {statement: department}                                         | village-affairs-are-the-villagers
            finance  | VILLAGE        | GROUP    | {statement: department}                                         | ''
            finance-balance | DEPARTMENT | INTERNAL | {}                                                           | ''
            finance-balance | VILLAGE | GROUP    | {}                                                              | ''
            tender   | PUBLIC_SERVICE | INTERNAL | {project: x}                                                    | procurement-is-public
            tender   | VILLAGE        | GROUP    | {project: x}                                                    | ''
            document | COUNTY         | GROUP    | {kind: normative}                                               | what-binds-is-public
            document | VILLAGE        | INTERNAL | {kind: disclosure-guide}                                        | guide-and-directory-are-public
            document | COUNTY         | INTERNAL | {kind: policy}                                                  | ''
            guide    | ENTERPRISE     | GROUP    | {}                                                              | affairs-are-public
            land     | TOWNSHIP       | GROUP    | {}                                                              | land-is-public
            land     | VILLAGE        | INTERNAL | {}                                                              | village-affairs-are-the-villagers
            subsidy  | DEPARTMENT     | INTERNAL | {}                                                              | subsidies-are-not-internal
            subsidy  | DEPARTMENT     | GROUP    | {}                                                              | ''
            subsidy  | ENTERPRISE     | INTERNAL | {}                                                              | ''
            """)
    void stand(String family, BodyKind kind, Audience audience, String content, String against) {
        assertEquals(against, against(rules, family, kind, audience, content, DAY));
    }

    @Test
    void aRegionsRuleComesInThePlaceOfTheCountrys() {
        var files = files(Map.of(
                "audiences/CN.json", set(rule("one", "subsidy", "public", ""), rule("two", "land", "public", "")),
                "audiences/CN-33.json", set(rule("one", "subsidy", "internal", ", \"validTo\": \"2026-06-30\""))));
        var region = AudienceRules.load(files, "CN-33");
        assertEquals("", against(region, "subsidy", BodyKind.COUNTY, Audience.INTERNAL, "{}", DAY.minusDays(1)));
        assertEquals("one", against(region, "subsidy", BodyKind.COUNTY, Audience.PUBLIC, "{}", DAY.minusDays(1)));
        assertEquals("", against(region, "subsidy", BodyKind.COUNTY, Audience.PUBLIC, "{}", DAY));
        assertEquals("two", against(region, "land", BodyKind.COUNTY, Audience.INTERNAL, "{}", DAY));
        assertEquals(
                "one",
                against(AudienceRules.load(files, "CN"), "subsidy", BodyKind.COUNTY, Audience.INTERNAL, "{}", DAY));
    }

    @Test
    void aRuleThatAllowsNoAudienceThereIsStopsTheStart() {
        var files = files(Map.of("audiences/CN.json", set(rule("one", "subsidy", "pubic", ""))));
        assertThrows(RuleFiles.Unusable.class, () -> AudienceRules.load(files, "CN"));
    }

    private static String against(
            AudienceRules rules, String family, BodyKind kind, Audience audience, String content, LocalDate day) {
        try {
            var said = JsonMapper.builder()
                    .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                    .build()
                    .readTree(content.replaceAll(": ([a-z-]+)", ": \"$1\""));
            return rules.against(audience, family, kind, said, day).stream()
                    .map(AudienceRule::code)
                    .collect(Collectors.joining(" "));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(content, e);
        }
    }

    private static RuleFiles files(Map<String, String> texts) {
        return path -> Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String set(String... rules) {
        return "{\"rules\": [" + String.join(", ", rules) + "]}";
    }

    private static String rule(String code, String family, String allowed, String more) {
        return """
                {"code": "%s", "families": ["%s"], "allowed": ["%s"], "citation": {"title": {"zh": "法", "en": "law"}}%s}"""
                .formatted(code, family, allowed, more);
    }
}
