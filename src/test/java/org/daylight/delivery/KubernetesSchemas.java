package org.daylight.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Schemas of Kubernetes and of its operators, strict: {@code src/test/resources/kubernetes/SOURCE.md}. */
final class KubernetesSchemas {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<JsonNode> BUNDLES =
            List.of(bundle("kubernetes-1.34.json"), bundle("cloudnative-pg-1.30.json"));
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private KubernetesSchemas() {}

    /** What is wrong with an object, one line for each fault; an unknown kind is a fault. */
    static List<String> complaints(JsonNode object) {
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        for (JsonNode bundle : BUNDLES) {
            if (bundle.get("kinds").has(kind)) {
                ObjectNode schema = JSON.createObjectNode();
                schema.put("$ref", "#/$defs/" + bundle.get("kinds").get(kind).textValue());
                schema.set("$defs", bundle.get("$defs"));
                return REGISTRY.getSchema(schema).validate(object).stream()
                        .map(error -> kind + error.getInstanceLocation() + ": " + error.getMessage())
                        .toList();
            }
        }
        return List.of(kind + ": no schema");
    }

    private static JsonNode bundle(String name) {
        try (var file = KubernetesSchemas.class.getResourceAsStream("/kubernetes/" + name)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
