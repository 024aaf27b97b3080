package org.daylight.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daylight.contract.ContractModel;
import org.daylight.kernel.time.TestClock;

/** Makes JSON values that a schema of the contract accepts. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    /** Where the schema names no bound. */
    private static final int USUAL_LENGTH = 20;

    private final ContractModel model;
    private final Random random;
    private final String family;

    /** @param family whose content and rows stand where every family's may */
    Values(ContractModel model, Random random, String family) {
        this.model = model;
        this.random = random;
        this.family = family;
    }

    JsonNode valid(JsonNode unresolved) {
        JsonNode schema = flat(unresolved);
        if (schema.has("enum")) {
            List<JsonNode> all = schema.get("enum").valueStream().toList();
            return Texts.any(random, all);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> JSON.numberNode(integer(schema));
            case "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(schema));
        };
    }

    /** The schema with references followed, parts of {@code allOf} joined, and the one family's alternative chosen. */
    JsonNode flat(JsonNode unresolved) {
        JsonNode schema = model.resolve(unresolved);
        if (schema.has("oneOf") && !schema.has("properties")) {
            return flat(alternative(schema.get("oneOf")));
        }
        if (!schema.has("allOf")) {
            return schema;
        }
        ObjectNode joined = JSON.objectNode().put("type", "object");
        ObjectNode properties = joined.putObject("properties");
        ArrayNode required = joined.putArray("required");
        schema.get("allOf").forEach(part -> {
            JsonNode flat = flat(part);
            flat.path("properties").properties().forEach(each -> properties.set(each.getKey(), each.getValue()));
            flat.path("required").forEach(required::add);
        });
        return joined;
    }

    private JsonNode alternative(JsonNode alternatives) {
        List<String> families = model.document()
                .at("/components/schemas/FamilyCode/enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        return alternatives.get(alternatives.size() == families.size() ? families.indexOf(family) : 0);
    }

    static String type(JsonNode schema) {
        return schema.path("type").asText();
    }

    static boolean requires(JsonNode schema, String member) {
        return schema.path("required").valueStream().anyMatch(each -> each.asText()
                .equals(member));
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(member -> {
            if (requires(schema, member.getKey()) || random.nextInt(3) == 0) {
                boolean choosesFamily = member.getKey().equals("family");
                object.set(member.getKey(), choosesFamily ? JSON.textNode(family) : valid(member.getValue()));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), least + 3);
        int size = least + random.nextInt(most - least + 1);
        for (int i = 0; i < size; i++) {
            array.add(valid(schema.get("items")));
        }
        return array;
    }

    private long integer(JsonNode schema) {
        long least = schema.path("minimum")
                .asLong(schema.has("maximum") ? schema.get("maximum").asLong() - 100 : 0);
        long most = schema.path("maximum").asLong(Integer.MAX_VALUE);
        // Large pages cost much and show little.
        return random.nextInt(10) == 0
                ? least + Math.floorMod(random.nextLong(), Math.max(1, most - least))
                : least + random.nextInt((int) Math.min(50, most - least) + 1);
    }

    /** With at most two places, unless the schema asks for fewer. */
    private BigDecimal number(JsonNode schema) {
        BigDecimal most = schema.has("exclusiveMaximum")
                ? schema.get("exclusiveMaximum").decimalValue().subtract(new BigDecimal("0.01"))
                : schema.has("maximum") ? schema.get("maximum").decimalValue() : BigDecimal.valueOf(1_000_000);
        BigDecimal least = schema.has("minimum") ? schema.get("minimum").decimalValue() : BigDecimal.ZERO;
        BigDecimal within = random.nextInt(3) == 0 ? most : most.min(least.add(BigDecimal.valueOf(1000)));
        return within.subtract(least)
                .multiply(BigDecimal.valueOf(random.nextDouble()))
                .add(least)
                .setScale(random.nextInt(3), RoundingMode.DOWN)
                .max(least);
    }

    private String text(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        return switch (schema.path("format").asText()) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" ->
                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000)).toString();
            case "date-time" -> instant();
            default -> pattern.startsWith("^") ? shaped(schema, pattern) : Texts.prose(random, length(schema));
        };
    }

    /** A pattern that only begins a text leaves the rest to chance. */
    private String shaped(JsonNode schema, String pattern) {
        String text = Patterns.isWhole(pattern)
                ? Patterns.text(pattern, random, false)
                : Patterns.text(pattern + "$", random, false) + Texts.prose(random, 5);
        return schema.has("maxLength")
                        && text.length() > schema.get("maxLength").asInt()
                ? shaped(schema, pattern)
                : text;
    }

    /** In the six years before the tests' present. */
    private String instant() {
        Instant instant = TestClock.START.minusSeconds(random.nextInt(190_000_000));
        return random.nextBoolean()
                ? instant.toString()
                : instant.atOffset(ZoneOffset.ofHoursMinutes(random.nextInt(14), 30))
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private int length(JsonNode schema) {
        int least = Math.max(1, schema.path("minLength").asInt());
        int most = Math.max(least, Math.min(schema.path("maxLength").asInt(USUAL_LENGTH), least + 2 * USUAL_LENGTH));
        return least + random.nextInt(most - least + 1);
    }

    /** Values at the edges of what {@code schema} accepts, on both sides. */
    List<JsonNode> edges(JsonNode unresolved) {
        JsonNode schema = flat(unresolved);
        List<JsonNode> edges = new ArrayList<>();
        switch (type(schema)) {
            case "integer", "number" ->
                Edges.numbers(schema).forEach(text -> edges.add(JSON.numberNode(new BigDecimal(text))));
            case "string" -> Edges.texts(schema, random).forEach(text -> edges.add(JSON.textNode(text)));
            case "array" -> {
                edges.add(JSON.arrayNode());
                edges.add(JSON.arrayNode().add(valid(schema.get("items"))));
            }
            default -> edges.add(valid(schema));
        }
        return edges;
    }
}
