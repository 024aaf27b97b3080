package org.daylight.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes out what the files say in short: the responses and the token of every operation of a kind, and the alternatives that the
 * families add. See openapi/README.md.
 */
final class ContractMarkers {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final Map<String, Set<String>> families;
    private final ContractFiles files;

    /**
     * @param families the names of each family's schemas, by the family's code
     */
    ContractMarkers(Map<String, Set<String>> families, ContractFiles files) {
        this.families = families;
        this.files = files;
    }

    /**
     * Gives each operation the responses that hold for its kind, where it does not word them itself, and asks for a token
     * where not anyone may call it.
     */
    void writeOutOperations(JsonNode paths, JsonNode shared) {
        for (JsonNode path : paths) {
            METHODS.stream().map(path::path).filter(JsonNode::isObject).forEach(operation -> {
                Map<String, JsonNode> responses = new TreeMap<>(fields(shared.path("everywhere")));
                if (!operation.at("/x-access/roles/0").asText().equals("anonymous")) {
                    responses.putAll(fields(shared.path("staff")));
                    ((ObjectNode) operation).putArray("security").addObject().putArray("oidc");
                }
                if (operation.has("requestBody")) {
                    responses.putAll(fields(shared.path("body")));
                }
                responses.putAll(fields(operation.path("responses")));
                ((ObjectNode) operation).set("responses", JSON.valueToTree(responses));
            });
        }
    }

    /** Replaces {@code x-one-of-families} and {@code x-enum-of-families} below {@code node} by what the families hold. */
    void writeOutFamilies(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("x-one-of-families")) {
            writeOutOneOf(object, object.remove("x-one-of-families").asText().split(" or "));
        }
        if (node instanceof ObjectNode object && object.remove("x-enum-of-families") != null) {
            object.put("x-extensible", true).set("enum", JSON.valueToTree(families.keySet()));
        }
        node.forEach(this::writeOutFamilies);
    }

    /** @param roles ends of names; each family adds its schemas of the first role that it has */
    private void writeOutOneOf(ObjectNode schema, String... roles) {
        ObjectNode mapping = JSON.createObjectNode();
        schema.put("x-extensible", true);
        families.forEach((code, names) -> Stream.of(roles)
                .map(role -> names.stream().filter(name -> name.endsWith(role)).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .forEach(name -> {
                    String reference = "#/components/schemas/" + name;
                    files.references.putIfAbsent(reference, "families/" + code);
                    schema.withArray("oneOf").addObject().put("$ref", reference);
                    mapping.put(code, reference);
                }));
        if (mapping.isEmpty()) {
            files.faults.add("x-one-of-families: " + String.join(" or ", roles)
                    + ": no family has a schema whose name ends with it");
        }
        if (schema.path("discriminator") instanceof ObjectNode discriminator) {
            discriminator.set("mapping", mapping);
        }
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        return object.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
