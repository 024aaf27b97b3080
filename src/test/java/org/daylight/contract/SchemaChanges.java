package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds what breaks a client when one schema becomes another. A request's schema may only widen: what a client sends must
 * still be taken. A response's may only narrow, or gain members: what it gets must still be understood. So in a request the
 * new schema is the wide one, in a response the old, and all that the narrow one accepts the wide one must accept too.
 */
final class SchemaChanges {
    private static final List<String> LOWER =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> EXACT = List.of("format", "pattern", "multipleOf", "const", "uniqueItems");

    private final ContractModel before;
    private final ContractModel after;
    private final boolean request;
    private final Consumer<String> breaks;
    private final Set<List<JsonNode>> compared = new HashSet<>();

    SchemaChanges(ContractModel before, ContractModel after, boolean request, Consumer<String> breaks) {
        this.before = before;
        this.after = after;
        this.request = request;
        this.breaks = breaks;
    }

    void compare(String place, JsonNode oldSchema, JsonNode newSchema) {
        if (!compared.add(List.of(oldSchema, newSchema))) {
            return;
        }
        JsonNode old = flat(before, oldSchema);
        JsonNode now = flat(after, newSchema);
        JsonNode wide = request ? now : old;
        JsonNode narrow = request ? old : now;
        // Clients were told to expect more values there than the ones they know.
        boolean extensible = !request && old.path("x-extensible").asBoolean();
        within(place, "type", types(narrow), types(wide));
        if (!extensible) {
            within(place, "enum", texts(narrow.path("enum")), texts(wide.path("enum")));
            within(place, "oneOf", alternatives(narrow, "oneOf"), alternatives(wide, "oneOf"));
            within(place, "anyOf", alternatives(narrow, "anyOf"), alternatives(wide, "anyOf"));
        }
        bounds(place, narrow, wide);
        required(place, texts(narrow.path("required")), texts(wide.path("required")));
        members(place, old, now);
        part(place + "[]", "items", narrow, wide, old, now);
        part(place + "{}", "additionalProperties", narrow, wide, old, now);
    }

    /** Complains unless every choice of {@code narrow} is one of {@code wide}, where no choice named means any. */
    private void within(String place, String key, Set<String> narrow, Set<String> wide) {
        if (!wide.isEmpty() && (narrow.isEmpty() || !wide.containsAll(narrow))) {
            Set<String> was = request ? narrow : wide;
            Set<String> is = request ? wide : narrow;
            breaks.accept(place + ": " + key + " was " + was + " and is " + is);
        }
    }

    private void bounds(String place, JsonNode narrow, JsonNode wide) {
        for (String key : LOWER) {
            boolean kept = narrow.has(key)
                    && narrow.get(key).decimalValue().compareTo(wide.path(key).decimalValue()) >= 0;
            check(place, key, !wide.has(key) || kept);
        }
        for (String key : UPPER) {
            boolean kept = narrow.has(key)
                    && narrow.get(key).decimalValue().compareTo(wide.path(key).decimalValue()) <= 0;
            check(place, key, !wide.has(key) || kept);
        }
        EXACT.forEach(key -> check(place, key, !wide.has(key) || wide.get(key).equals(narrow.path(key))));
        if (request) {
            boolean newlyClosed = closed(wide) && !closed(narrow);
            check(place, "additionalProperties", !newlyClosed);
        }
    }

    private void required(String place, Set<String> narrow, Set<String> wide) {
        for (String name : wide) {
            if (!narrow.contains(name)) {
                breaks.accept(place + ": " + name + (request ? " is newly required" : " may now be absent"));
            }
        }
    }

    private void members(String place, JsonNode old, JsonNode now) {
        old.path("properties").properties().forEach(member -> {
            String name = member.getKey();
            JsonNode successor = now.path("properties").path(name);
            if (successor.isMissingNode()) {
                breaks.accept(place + "." + name + ": is gone");
            } else {
                compare(place + "." + name, member.getValue(), successor);
            }
        });
        for (String key : List.of("oneOf", "anyOf")) {
            for (JsonNode alternative : old.path(key)) {
                now.path(key)
                        .valueStream()
                        .filter(candidate -> name(candidate).equals(name(alternative)))
                        .forEach(candidate -> compare(place + "(" + name(alternative) + ")", alternative, candidate));
            }
        }
    }

    private void part(String place, String key, JsonNode narrow, JsonNode wide, JsonNode old, JsonNode now) {
        if (old.path(key).isObject() && now.path(key).isObject()) {
            compare(place, old.path(key), now.path(key));
        } else if (wide.path(key).isObject()) {
            check(place, key, narrow.path(key).isBoolean() && !narrow.path(key).asBoolean());
        }
    }

    private void check(String place, String key, boolean kept) {
        if (!kept) {
            breaks.accept(place + ": has another " + key);
        }
    }

    private static boolean closed(JsonNode schema) {
        return !schema.path("additionalProperties").asBoolean(true)
                || !schema.path("unevaluatedProperties").asBoolean(true);
    }

    /** The types; a number includes the integers. */
    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        Set<String> types = new TreeSet<>();
        (type.isArray() ? type : List.of(type)).forEach(one -> types.add(one.asText()));
        types.remove("");
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static Set<String> texts(JsonNode values) {
        return values.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> alternatives(JsonNode schema, String key) {
        return schema.path(key).valueStream().map(SchemaChanges::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An alternative is told from the others by the component that it names, or else by all that it says. */
    private static String name(JsonNode alternative) {
        return alternative.has("$ref")
                ? alternative.get("$ref").asText().replaceFirst(".*/", "")
                : alternative.toString();
    }

    /** The schema with its reference and its allOf written into it. */
    private static JsonNode flat(ContractModel model, JsonNode schema) {
        if (!schema.has("$ref") && !schema.has("allOf")) {
            return schema;
        }
        ObjectNode flat = new ObjectMapper().createObjectNode();
        if (schema.has("$ref")) {
            merge(
                    flat,
                    flat(model, model.document().at(schema.get("$ref").asText().substring(1))));
        }
        schema.path("allOf").forEach(part -> merge(flat, flat(model, part)));
        merge(flat, schema);
        flat.remove(List.of("$ref", "allOf"));
        return flat;
    }

    private static void merge(ObjectNode into, JsonNode from) {
        from.properties().forEach(entry -> {
            if (entry.getKey().equals("properties") && into.path("properties") instanceof ObjectNode properties) {
                merge(properties, entry.getValue());
            } else if (entry.getKey().equals("required")) {
                entry.getValue().forEach(into.withArrayProperty("required")::add);
            } else {
                into.set(entry.getKey(), entry.getValue().deepCopy());
            }
        });
    }
}
