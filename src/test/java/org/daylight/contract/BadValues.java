package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** JSON values that a schema forbids, as raw JSON. */
final class BadValues {
    private static final List<String> NO_TEXT = List.of(
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\uffff\"",
            "\"\\u001b[2J\"",
            "\"a\\rb\"");
    private static final List<String> NO_PLAIN_NUMBER =
            List.of("1e400000000", "-1e-400000000", "1e30", "0.12345678901234567890", "123456789012345678901234567890");

    private BadValues() {}

    static List<String> of(JsonNode schema) {
        List<String> values = new ArrayList<>(List.of("null", "true", "[]"));
        switch (schema.path("type").asText()) {
            case "string" -> text(schema, values);
            case "integer", "number" -> number(schema, values);
            case "array" -> values.removeIf("[]"::equals);
            default -> values.addAll(List.of("5", "\"x\""));
        }
        return values;
    }

    private static void text(JsonNode schema, List<String> values) {
        values.addAll(NO_TEXT);
        values.addAll(List.of("5", "{}", "1e400000000"));
        // A pattern without anchors is about some character of a text, not about all of them.
        boolean form = schema.path("pattern").asText().startsWith("^") || schema.has("enum") || schema.has("format");
        if (schema.path("minLength").asInt() > 0 || form) {
            values.add("\"\"");
        }
        if (schema.has("pattern")) {
            values.addAll(List.of("\" \"", "\"\\u3000\\n\"", "\"\\u200b\""));
        }
        if (schema.has("maxLength")) {
            values.add('"' + "长".repeat(schema.get("maxLength").asInt() + 1) + '"');
            values.add('"' + "𠮷".repeat(schema.get("maxLength").asInt() + 1) + '"');
        }
        if (form) {
            values.addAll(List.of(
                    "\"'; drop table edition; --\"", "\"../../etc/passwd\"", "\"😀\"", "\"\\u202e\"", "\"nonsense \""));
            values.add('"' + "9".repeat(5_000) + '"');
        }
        if (schema.path("format").asText().equals("date")) {
            values.addAll(List.of(
                    "\"2026-02-30\"",
                    "\"0000-01-01\"",
                    "\"2026-7-1\"",
                    "\"2026-07-01T00:00:00Z\"",
                    "\"+12026-01-01\""));
        }
    }

    private static void number(JsonNode schema, List<String> values) {
        values.addAll(NO_PLAIN_NUMBER);
        values.addAll(List.of("\"1\"", "{}", "\"x\""));
        if (schema.path("type").asText().equals("integer")) {
            values.addAll(List.of("1.5", "9223372036854775808"));
        }
        if (schema.has("minimum")) {
            values.add(Long.toString(schema.get("minimum").asLong() - 1));
        }
        if (schema.has("maximum")) {
            values.add(Long.toString(schema.get("maximum").asLong() + 1));
        }
    }
}
