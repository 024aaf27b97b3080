package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Validates JSON values against schemas of a contract: JSON Schema 2020-12, with formats asserted. */
public final class Schemas {
    /** The keywords that OpenAPI adds say nothing about validity. */
    private static final Dialect DIALECT = Dialect.builder("urn:daylight:contract", Dialects.getDraft202012())
            .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
            .build();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            DIALECT,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode components;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    public Schemas(JsonNode document) {
        this.components = document.path("components");
    }

    /** What is wrong with {@code value}, one line for each fault; empty when the schema accepts it. */
    public List<String> complaints(JsonNode schema, JsonNode value) {
        List<Error> errors = compiled.computeIfAbsent(schema, this::compile).validate(value);
        // Members of a part that failed count as unevaluated (JSON Schema 2020-12 §7.7.1.1): an echo, not a fault.
        List<Error> faults = errors.stream()
                .filter(error -> !error.getKeyword().startsWith("unevaluated"))
                .toList();
        return (faults.isEmpty() ? errors : faults)
                .stream()
                        .map(error -> error.getInstanceLocation() + ": " + error.getMessage() + " ["
                                + error.getKeyword() + "]")
                        .toList();
    }

    /** The schema as a document of its own that carries the components, so that its references lead somewhere. */
    private Schema compile(JsonNode schema) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.putArray("allOf").add(schema);
        document.set("components", components);
        return REGISTRY.getSchema(document);
    }
}
