package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The house conventions for schemas: named, described, closed, camelCase, with examples that hold. */
final class SchemaLint {
    private final ContractModel model;
    private final Schemas schemas;
    private final Set<String> bases;
    private final List<String> complaints = new ArrayList<>();

    private SchemaLint(ContractModel model) {
        this.model = model;
        this.schemas = new Schemas(model.document());
        this.bases = bases(model.document());
    }

    /** One line for each departure, with the place first. */
    static List<String> complaints(ContractModel model) {
        SchemaLint lint = new SchemaLint(model);
        JsonNode components = model.document().path("components");
        components.path("schemas").properties().forEach(schema -> lint.component(schema.getKey(), schema.getValue()));
        Stream.of("schemas", "parameters", "headers", "responses")
                .flatMap(kind -> components.path(kind).properties().stream())
                .filter(part -> !part.getValue().has("description"))
                .forEach(part -> lint.complain(part.getKey(), "needs a description"));
        model.operations().forEach(lint::operation);
        return lint.complaints;
    }

    /** Schemas that are only part of others (allOf), which close themselves: these must stay open. */
    private static Set<String> bases(JsonNode document) {
        List<JsonNode> parts = document.findValues("allOf").stream()
                .flatMap(JsonNode::valueStream)
                .filter(part -> part.has("$ref"))
                .toList();
        List<String> references = document.findValuesAsText("$ref");
        return parts.stream()
                .map(part -> part.get("$ref").asText())
                .filter(name -> Collections.frequency(references, name)
                        == parts.stream()
                                .filter(part -> part.get("$ref").asText().equals(name))
                                .count())
                .map(name -> name.replaceFirst(".*/", ""))
                .collect(Collectors.toSet());
    }

    private void operation(Operation operation) {
        operation.parameters().forEach(parameter -> {
            String place = operation + " " + parameter.name();
            if (!parameter.node().has("description")) {
                complain(place, "needs a description");
            }
            schema(place, parameter.schema(), false);
            example(place, parameter.schema(), parameter.node().path("example"));
        });
        content(operation + " request body", model.resolve(operation.node().path("requestBody")));
        operation.responses().forEach((status, response) -> content(operation + " " + status, response));
    }

    private void content(String place, JsonNode owner) {
        for (Map.Entry<String, JsonNode> content : owner.path("content").properties()) {
            JsonNode schema = content.getValue().path("schema");
            schema(place, schema, false);
            example(place, schema, content.getValue().path("example"));
            content.getValue().path("examples").forEach(example -> example(place, schema, example.path("value")));
        }
    }

    private void component(String name, JsonNode schema) {
        schema(name, schema, true);
        schema.path("examples").forEach(example -> example(name, schema, example));
    }

    private void example(String place, JsonNode schema, JsonNode example) {
        if (!example.isMissingNode()) {
            schemas.complaints(schema, example).forEach(line -> complain(place, "has an example that fails: " + line));
        }
    }

    /**
     * @param named whether the schema stands where an object may: in components, not inline
     */
    private void schema(String place, JsonNode schema, boolean named) {
        boolean object = schema.has("properties") || types(schema).contains("object");
        if (object && !named) {
            complain(place, "has an inline object: make it a component");
        }
        if (object && !schema.has("x-open") && !closed(schema) && !bases.contains(place)) {
            complain(place, "must be closed (additionalProperties: false), or say why not (x-open)");
        }
        schema.path("properties").properties().forEach(member -> member(place, member.getKey(), member.getValue()));
        Stream.of("items", "additionalProperties")
                .map(schema::path)
                .filter(JsonNode::isObject)
                .forEach(part -> schema(place, part, false));
        Stream.of("oneOf", "anyOf")
                .flatMap(key -> schema.path(key).valueStream())
                .forEach(part -> {
                    // Alternatives of required members alone narrow the object that they stand in.
                    if (part.has("properties")) {
                        schema(place, part, false);
                    }
                });
        if (schema.has("allOf") && !schema.has("x-open") && !closed(schema)) {
            complain(place, "must be closed (unevaluatedProperties: false), or say why not (x-open)");
        }
        schema.path("allOf").forEach(part -> allOf(place, part));
    }

    private void allOf(String place, JsonNode part) {
        part.path("properties").properties().forEach(member -> member(place, member.getKey(), member.getValue()));
    }

    private void member(String place, String name, JsonNode schema) {
        String member = place + "." + name;
        if (!name.matches("[a-z][a-zA-Z0-9]*")) {
            complain(member, "is not camelCase");
        }
        if (!schema.has("description") && !schema.has("$ref")) {
            complain(member, "needs a description");
        }
        schema(member, schema, false);
    }

    private static boolean closed(JsonNode schema) {
        JsonNode additional = schema.path("additionalProperties");
        JsonNode unevaluated = schema.path("unevaluatedProperties");
        return additional.isObject()
                || (additional.isBoolean() && !additional.asBoolean())
                || (unevaluated.isBoolean() && !unevaluated.asBoolean());
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asText).toList() : List.of(type.asText());
    }

    private void complain(String place, String what) {
        complaints.add(place + " " + what);
    }
}
