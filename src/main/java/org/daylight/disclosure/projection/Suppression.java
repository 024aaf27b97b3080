package org.daylight.disclosure.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides by rules which members of a disclosure's rows are suppressed. Of several rules that hold, the first says so. */
final class Suppression {
    private final List<SuppressionRule> rules;
    private final JsonNode content;

    Suppression(List<SuppressionRule> rules, JsonNode content) {
        this.rules = rules;
        this.content = content;
    }

    /** For each row, in their order, the rule that suppresses a member; none for most. */
    List<Map<String, String>> of(List<? extends JsonNode> rows) {
        Map<List<Object>, Integer> cells = new HashMap<>();
        for (var rule : rules) {
            if (rule.cell() != null) {
                rows.stream()
                        .filter(row -> row.hasNonNull(rule.field()))
                        .forEach(row -> cells.merge(cellOf(rule, row), 1, Integer::sum));
            }
        }
        List<Map<String, String>> decided = new ArrayList<>(rows.size());
        rows.forEach(row -> decided.add(of(row, cells)));
        return decided;
    }

    private Map<String, String> of(JsonNode row, Map<List<Object>, Integer> cells) {
        Map<String, String> suppressed = new LinkedHashMap<>();
        for (var rule : rules) {
            if (row.hasNonNull(rule.field())
                    && rule.holdsFor(content, row)
                    && (rule.cell() == null
                            || cells.get(cellOf(rule, row)) < rule.cell().fewerThan())) {
                suppressed.putIfAbsent(rule.field(), rule.code());
            }
        }
        return suppressed;
    }

    private static List<Object> cellOf(SuppressionRule rule, JsonNode row) {
        List<Object> cell = new ArrayList<>();
        cell.add(rule.code());
        rule.cell().alike().forEach(field -> cell.add(row.path(field).asText()));
        return cell;
    }
}
