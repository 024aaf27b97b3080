package org.daylight.disclosure.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.time.RuleFiles;
import org.junit.jupiter.api.Test;

/** Which names a list of households keeps, by the rules of the country and of a region that knows better. */
class SuppressionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final JsonMapper JSON = new JsonMapper();

    private final SuppressionRules rules = SuppressionRules.load(RuleFiles.bundled(), "CN");

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode household(String area, String amount) {
        return json("{\"areaCode\": \"%s\", \"beneficiaryName\": \"张三\", \"amount\": %s}".formatted(area, amount));
    }

    private static List<String> decided(SuppressionRules rules, BodyKind kind, String programme, List<JsonNode> rows) {
        var content = json("{\"programme\": \"%s\"}".formatted(programme));
        return new Suppression(rules.of("subsidy", kind, DAY), content)
                .of(rows).stream()
                        .map(each -> each.getOrDefault("beneficiaryName", ""))
                        .toList();
    }

    private List<String> decided(JsonNode... rows) {
        return decided(rules, BodyKind.DEPARTMENT, "耕地地力保护补贴", List.of(rows));
    }

    @Test
    void lessThanTheThreshold() {
        assertEquals(
                List.of("small-amount", "", ""),
                decided(household("A", "99.99"), household("A", "100"), household("A", "5000")));
    }

    @Test
    void fewHouseholdsOfAVillage() {
        assertEquals(
                List.of("small-cell", "", "small-cell"),
                decided(household("A", "999.99"), household("A", "1000"), household("B", "500")));
        assertEquals(
                List.of("", "", ""), decided(household("A", "999.99"), household("A", "1000"), household("A", "500")));
    }

    /** A row without a name makes no cell larger. */
    @Test
    void whoIsNotNamedDoesNotCount() {
        var unnamed = json("{\"areaCode\": \"A\", \"amount\": 500}");
        assertEquals(
                List.of("", "small-cell", "small-cell"),
                decided(unnamed, household("A", "500"), household("A", "500")));
    }

    @Test
    void whoIsProtectedWhateverTheSum() {
        var rows = new ArrayList<JsonNode>();
        for (int i = 0; i < 3; i++) {
            rows.add(household("A", "5000"));
        }
        rows.add(
                json(
                        """
                        {"areaCode": "A", "beneficiaryName": "李四", "amount": 5000, "beneficiaryKind": "minor"}"""));
        assertEquals(List.of("", "", "", "protected-person"), decided(rules, BodyKind.TOWNSHIP, "临时救助", rows));
        assertEquals(
                List.of("protected-programme", "protected-programme", "protected-programme", "protected-person"),
                decided(rules, BodyKind.TOWNSHIP, "2026年事实无人抚养儿童基本生活补贴", rows));
    }

    @Test
    void aVillageNamesWhoGetsLittle() {
        var rows = List.of(household("A", "1"), household("B", "500"));
        assertEquals(List.of("small-amount", "small-cell"), decided(rules, BodyKind.TOWNSHIP, "补贴", rows));
        assertEquals(List.of("", ""), decided(rules, BodyKind.VILLAGE, "补贴", rows));
    }

    private static final String RULE =
            """
            {"code": "small-amount", "family": "subsidy", "field": "beneficiaryName", %s,
             "reason": {"zh": "x", "en": "x"}, "citation": {"title": {"zh": "x", "en": "x"}}}""";

    private static SuppressionRules regional(String rule) {
        RuleFiles own = path -> path.equals("suppression/CN-33.json")
                ? Optional.of("{\"rules\": [%s]}".formatted(rule).getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
        return SuppressionRules.load(own.over(RuleFiles.bundled()), "CN-33");
    }

    @Test
    void aRegionOverridesTheCountryWhileItsRuleIsInForce() {
        var rows = List.of(household("A", "9000"), household("A", "99"), household("A", "20000"));
        var below = "\"below\": {\"field\": \"amount\", \"than\": 9800}";
        assertEquals(
                List.of("small-amount", "small-amount", ""),
                decided(regional(RULE.formatted(below)), BodyKind.COUNTY, "补贴", rows));
        assertEquals(
                List.of("", "small-amount", ""),
                decided(
                        regional(RULE.formatted(below + ", \"validTo\": \"2026-06-30\"")),
                        BodyKind.COUNTY,
                        "补贴",
                        rows));
        assertEquals(
                List.of("small-amount", "small-amount", ""),
                decided(
                        regional(RULE.formatted(below + ", \"validFrom\": \"2026-07-01\"")),
                        BodyKind.COUNTY,
                        "补贴",
                        rows));
        assertEquals(
                List.of("", "", ""), decided(regional(RULE.formatted("\"off\": true")), BodyKind.COUNTY, "补贴", rows));
    }

    @Test
    void aRuleWithoutAConditionIsUnusable() {
        assertThrows(RuleFiles.Unusable.class, () -> regional(RULE.formatted("\"kinds\": [\"village\"]")));
        assertThrows(RuleFiles.Unusable.class, () -> regional(RULE.formatted("\"bellow\": 1")));
    }

    @Test
    void ofSeveralRulesTheFirstIsTold() {
        var content = json("{\"programme\": \"孤儿补贴\"}");
        assertEquals(
                List.of(Map.of("beneficiaryName", "protected-programme")),
                new Suppression(rules.of("subsidy", BodyKind.COUNTY, DAY), content).of(List.of(household("A", "1"))));
    }
}
