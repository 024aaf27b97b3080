package org.daylight.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Numbers and texts at the edges of what a schema accepts, on both sides, and at the edges of machines. */
final class Edges {
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "0.01",
            "0.001",
            "0.000001",
            "0.0000001",
            "1.0",
            "1e0",
            "1E2",
            "100e-2",
            "0.1e1",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9007199254740991",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "999999999999999",
            "1000000000000000",
            "9999999999999.99",
            "0.000000000000001",
            "1e15",
            "1e16",
            "1e-16",
            "1e308",
            "1e309",
            "5e-324");
    private static final List<String> DATES = List.of(
            "0001-01-01",
            "9999-12-31",
            "2024-02-29",
            "2023-02-29",
            "2026-02-30",
            "1970-01-01",
            "1582-10-10",
            "2026-12-31",
            "0000-01-01",
            "2026-00-01",
            "2026-13-01",
            "2026-06-31",
            "10000-01-01",
            "-0001-01-01",
            "2026-1-1",
            "2026-07-01 ");
    private static final List<String> INSTANTS = List.of(
            "1970-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "2026-07-01T09:00:00+08:00",
            "2026-07-01T09:00:00+14:00",
            "2026-07-01T09:00:00-12:00",
            "2026-07-01T09:00:00+23:59",
            "2026-07-01T09:00:00-00:00",
            "2026-07-01T09:00:00.1Z",
            "2026-07-01T09:00:00.123456789Z",
            "2026-07-01T09:00:00.1234567891Z",
            "2026-06-30T23:59:60Z",
            "2026-07-01T24:00:00Z",
            "2026-07-01T09:00:00",
            "2026-07-01T09:00Z",
            "2026-07-01",
            "2026-02-29T00:00:00Z",
            "2026-07-01T09:00:00+24:00",
            "2026-07-01T09:00:00.Z",
            "0000-01-01T00:00:00Z",
            "10000-01-01T00:00:00Z",
            "2026-07-01t09:00:00z",
            "2026-07-01 09:00:00Z",
            "2026-07-01T09:00:00+0800");
    private static final List<String> UUIDS = List.of(
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "01980f2e-7d7c-7000-8000-00000000000",
            "01980f2e-7d7c-7000-8000-0000000000000",
            "01980f2e7d7c70008000000000000001",
            "{01980f2e-7d7c-7000-8000-000000000001}",
            "0-0-0-0-0");

    private Edges() {}

    /** As they would be written in JSON. */
    static List<String> numbers(JsonNode schema) {
        List<String> numbers = new ArrayList<>(NUMBERS);
        for (String bound : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) {
            if (schema.has(bound)) {
                BigDecimal edge = schema.get(bound).decimalValue();
                for (String step : List.of("0", "1", "-1", "0.01", "-0.01", "0.000001", "-0.000001")) {
                    numbers.add(edge.add(new BigDecimal(step)).toPlainString());
                }
            }
        }
        return numbers;
    }

    static List<String> texts(JsonNode schema, Random random) {
        List<String> texts = new ArrayList<>();
        String pattern = schema.path("pattern").asText();
        schema.path("enum").forEach(value -> {
            texts.add(value.asText());
            texts.add(value.asText().toUpperCase());
            texts.add(value.asText() + " ");
        });
        texts.addAll(
                switch (schema.path("format").asText()) {
                    case "date" -> DATES;
                    case "date-time" -> INSTANTS;
                    case "uuid" -> UUIDS;
                    default -> List.<String>of();
                });
        if (Patterns.isWhole(pattern) && !schema.has("format")) {
            String longest = Patterns.text(pattern, random, true);
            texts.addAll(
                    List.of(longest, longest + longest.charAt(longest.length() - 1), longest + "\n", longest + "é"));
            texts.add(longest.substring(1));
        }
        if (texts.isEmpty() || schema.has("maxLength")) {
            lengths(schema, random, texts);
        }
        texts.addAll(List.of("", " ", "\u3000", "\n\t", "\u00A0", "\u200B"));
        return texts;
    }

    // The contract counts code points, Java counts halves of them: both sides of both edges, in one and two halves.
    private static void lengths(JsonNode schema, Random random, List<String> texts) {
        int most = schema.path("maxLength").asInt(40);
        int least = schema.path("minLength").asInt(0);
        String pattern = schema.path("pattern").asText();
        String begin = pattern.startsWith("^") && !Patterns.isWhole(pattern)
                ? Patterns.text(pattern + "$", random, false)
                : "";
        for (String letter : List.of("a", "公", "𠮷", "\u0301")) {
            for (int length : List.of(least, most / 2, most / 2 + 1, most, most + 1)) {
                texts.add(begin + letter.repeat(Math.max(0, length - begin.length())));
            }
        }
        texts.add(Texts.prose(random, most));
        texts.add(Texts.prose(random, most + 1));
        texts.add(" " + "公".repeat(Math.max(0, most - 2)) + " ");
    }
}
