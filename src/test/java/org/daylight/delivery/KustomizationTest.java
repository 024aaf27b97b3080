package org.daylight.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rendering of these tests is Kustomize's own, for all that it knows. */
class KustomizationTest {
    private static final Path FIXTURE = Path.of("src/test/resources/kubernetes/kustomize");

    @TempDir
    Path folder;

    @Test
    void rendersAsKustomizeDid() {
        assertEquals(
                byName(Kustomization.documents(FIXTURE.resolve("rendered.yaml"))),
                byName(Kustomization.render(FIXTURE.resolve("overlay"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "namePrefix: a",
                "labels: [{pairs: {a: b}, includeSelectors: true}]",
                "images: [{name: a, digest: b}]",
                "configMapGenerator: [{name: a, envs: [b]}]",
                "patches: [{target: {kind: A}, patch: '[]', options: {}}]",
                "patches: [{target: {kind: B, name: one}, patch: '[]'}]",
                "patches: [{patch: '{apiVersion: v1, kind: A, metadata: {name: one}, list: [2]}'}]",
                "components: [other]",
            })
    void refusesWhatItDoesNotKnow(String part) throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), "kind: Kustomization\nresources: [one.yaml]\n" + part);
        Files.writeString(folder.resolve("one.yaml"), "{apiVersion: v1, kind: A, metadata: {name: one}, list: [1]}");
        Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("other/kustomization.yaml"), "kind: Kustomization");
        assertThrows(IllegalArgumentException.class, () -> Kustomization.render(folder));
    }

    private static Map<String, JsonNode> byName(List<ObjectNode> objects) {
        Map<String, JsonNode> named = new TreeMap<>();
        objects.forEach(each -> named.put(
                each.get("kind").asText() + " " + each.at("/metadata/name").asText(), each));
        assertEquals(objects.size(), named.size());
        return named;
    }
}
