package org.daylight.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The ConfigMaps that a kustomization generates: named by a digest of their content, so that pods notice a change. */
final class GeneratedMaps {
    /** While rendering, on those that are generated. */
    private static final String MARK = "generated";

    private static final JsonMapper JSON = new JsonMapper();

    private GeneratedMaps() {}

    /** @param files the text of a file by its name */
    static void generate(JsonNode generator, List<ObjectNode> objects, UnaryOperator<String> files) {
        Kustomization.knowOnly(generator, Set.of("name", "behavior", "literals", "files"));
        String name = generator.get("name").textValue();
        ObjectNode map = generator.path("behavior").asText("create").equals("merge")
                ? objects.stream()
                        .filter(each -> each.has(MARK) && name(each).equals(name))
                        .findAny()
                        .orElseThrow()
                : add(name, objects);
        for (JsonNode literal : generator.path("literals")) {
            String[] pair = literal.textValue().split("=", 2);
            map.withObject("/data").put(pair[0], pair[1]);
        }
        for (JsonNode file : generator.path("files")) {
            map.withObject("/data").put(file.textValue(), files.apply(file.textValue()));
        }
    }

    /** Gives each its final name, in every reference to it too. */
    static void nameByContent(List<ObjectNode> objects) {
        Map<String, String> names = new TreeMap<>();
        objects.stream().filter(each -> each.has(MARK)).forEach(map -> {
            map.remove(MARK);
            names.put(name(map), name(map) + "-" + digest(map));
            map.withObject("/metadata").put("name", names.get(name(map)));
        });
        for (ObjectNode object : objects) {
            for (String reference : List.of("configMapRef", "configMapKeyRef", "configMap")) {
                object.findValues(reference).forEach(target -> {
                    String old = target.path("name").asText();
                    ((ObjectNode) target).put("name", names.getOrDefault(old, old));
                });
            }
        }
    }

    private static ObjectNode add(String name, List<ObjectNode> objects) {
        ObjectNode map = JsonNodeFactory.instance.objectNode().put(MARK, true);
        map.put("apiVersion", "v1")
                .put("kind", "ConfigMap")
                .withObject("/metadata")
                .put("name", name);
        objects.add(map);
        return map;
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").textValue();
    }

    /**
     * Kustomize's: SHA-256 of the content as Go writes JSON, with no name in it; ten hexadecimal digits in letters that make
     * no words.
     */
    private static String digest(ObjectNode map) {
        try {
            Map<String, String> data = new TreeMap<>();
            map.get("data")
                    .fields()
                    .forEachRemaining(
                            each -> data.put(each.getKey(), each.getValue().textValue()));
            String json = JSON.writeValueAsString(new TreeMap<>(Map.of("kind", "ConfigMap", "name", "", "data", data)))
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(digest)
                    .substring(0, 10)
                    .replace('0', 'g')
                    .replace('1', 'h')
                    .replace('3', 'k')
                    .replace('a', 'm')
                    .replace('e', 't');
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
