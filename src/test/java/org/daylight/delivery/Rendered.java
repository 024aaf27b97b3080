package org.daylight.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What one overlay of {@code k8s/} describes, and questions about it. */
record Rendered(List<ObjectNode> objects) {

    /** A pod's template, and whose it is, for example {@code Deployment daylight}. */
    record Pod(String owner, JsonNode labels, JsonNode spec) {
        List<JsonNode> containers() {
            List<JsonNode> all = new ArrayList<>();
            spec.path("initContainers").forEach(all::add);
            spec.path("containers").forEach(all::add);
            return all;
        }

        /** Whether a selector of plain labels means it. */
        boolean is(JsonNode selector) {
            return selector.isObject()
                    && Rendered.texts(selector).entrySet().stream().allMatch(label -> label.getValue()
                            .equals(labels.path(label.getKey()).textValue()));
        }

        /** The number of a port by its name or number; -1 when no container has it. */
        int port(JsonNode port) {
            for (JsonNode container : spec.path("containers")) {
                for (JsonNode each : container.path("ports")) {
                    if (each.path("name").equals(port)
                            || each.path("containerPort").equals(port)) {
                        return each.get("containerPort").intValue();
                    }
                }
            }
            return -1;
        }
    }

    static Rendered overlay(String name) {
        return new Rendered(Kustomization.render(Path.of("k8s/overlays/" + name)));
    }

    Stream<ObjectNode> all(String kind) {
        return objects.stream().filter(each -> each.get("kind").textValue().equals(kind));
    }

    ObjectNode one(String kind, String name) {
        return all(kind)
                .filter(each -> name(each).equals(name) || name(each).matches(name + "-[a-z0-9]{10}"))
                .findAny()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    List<Pod> pods() {
        return objects.stream()
                .filter(each -> each.at("/spec/template/spec/containers").isArray())
                .map(each -> new Pod(
                        each.get("kind").textValue() + " " + name(each),
                        each.at("/spec/template/metadata/labels"),
                        each.at("/spec/template/spec")))
                .toList();
    }

    Pod pod(String owner) {
        return pods().stream()
                .filter(each -> each.owner().equals(owner))
                .findAny()
                .orElseThrow();
    }

    /** Variables of a container with their values, empty where a secret has it. */
    Map<String, String> variables(JsonNode container) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (JsonNode source : container.path("envFrom")) {
            variables.putAll(
                    texts(one("ConfigMap", source.at("/configMapRef/name").textValue())
                            .get("data")));
        }
        for (JsonNode variable : container.path("env")) {
            variables.put(
                    variable.get("name").textValue(), variable.path("value").asText(""));
        }
        return variables;
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").textValue();
    }

    static Map<String, String> texts(JsonNode map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.fields()
                .forEachRemaining(
                        each -> texts.put(each.getKey(), each.getValue().textValue()));
        return texts;
    }
}
