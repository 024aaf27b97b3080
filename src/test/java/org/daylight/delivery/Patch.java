package org.daylight.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** One patch of a kustomization: with a target a JSON Patch (RFC 6902), without one a merge that changes no list. */
final class Patch {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode target;
    private final String text;

    /** @param files the text of a file by its name */
    Patch(JsonNode patch, UnaryOperator<String> files) {
        Kustomization.knowOnly(patch, Set.of("path", "patch", "target"));
        target = patch.path("target");
        text = patch.has("path")
                ? files.apply(patch.get("path").textValue())
                : patch.get("patch").textValue();
    }

    void apply(List<ObjectNode> objects) {
        if (target.isMissingNode()) {
            Kustomization.documents(text)
                    .forEach(each -> find(objects, whose(each)).forEach(object -> merge(object, each)));
            return;
        }
        Kustomization.knowOnly(target, Set.of("group", "kind", "name"));
        find(objects, this::isTarget).forEach(this::patch);
    }

    /** Kustomize passes over a target that is not there: here it is a mistake. */
    private List<ObjectNode> find(List<ObjectNode> objects, Predicate<JsonNode> which) {
        List<ObjectNode> found = objects.stream().filter(which).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("nothing to patch: " + text);
        }
        return found;
    }

    private boolean isTarget(JsonNode object) {
        return target.path("kind").asText().equals(object.get("kind").textValue())
                && target.path("name")
                        .asText()
                        .equals(object.at("/metadata/name").textValue())
                && (!target.has("group")
                        || object.get("apiVersion")
                                .textValue()
                                .startsWith(target.get("group").textValue() + "/"));
    }

    private static Predicate<JsonNode> whose(JsonNode patch) {
        return object -> List.of("/apiVersion", "/kind", "/metadata/name").stream()
                .allMatch(place -> patch.at(place).equals(object.at(place)));
    }

    private static void merge(ObjectNode object, JsonNode patch) {
        patch.fields().forEachRemaining(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (value.isArray() || name.startsWith("$")) {
                throw new IllegalArgumentException("change a list by JSON Patch: " + name);
            }
            if (value.isObject() && object.path(name).isObject()) {
                merge((ObjectNode) object.get(name), value);
            } else if (value.isNull()) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        });
    }

    private void patch(ObjectNode object) {
        try (var patch = Json.createReader(
                        new StringReader(new YAMLMapper().readTree(text).toString()));
                var before = Json.createReader(new StringReader(object.toString()))) {
            var after = Json.createPatch(patch.readArray()).apply(before.readObject());
            object.removeAll();
            object.setAll((ObjectNode) JSON.readTree(after.toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
