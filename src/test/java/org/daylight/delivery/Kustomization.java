package org.daylight.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Renders a folder as {@code kustomize build} does: of Kustomize 5 what {@code k8s/} uses, and a refusal of all else.
 * {@code KustomizationTest} holds it against what the real one rendered.
 */
final class Kustomization {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "labels",
            "resources",
            "components",
            "images",
            "configMapGenerator",
            "patches");

    private final Path folder;
    private final JsonNode file;
    private final List<ObjectNode> objects;

    private Kustomization(Path folder, List<ObjectNode> objects) {
        this.folder = folder;
        this.file = documents(folder.resolve("kustomization.yaml")).get(0);
        this.objects = objects;
    }

    /** The objects it describes. */
    static List<ObjectNode> render(Path folder) {
        List<ObjectNode> objects = new ArrayList<>();
        new Kustomization(folder, objects).accumulate("Kustomization");
        GeneratedMaps.nameByContent(objects);
        return objects;
    }

    /** The YAML documents of one file. */
    static List<ObjectNode> documents(Path file) {
        return documents(read(file));
    }

    static List<ObjectNode> documents(String text) {
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(text)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when {@code node} has a member that is not in {@code names} */
    static void knowOnly(JsonNode node, Set<String> names) {
        Set<String> others = new TreeSet<>();
        node.fieldNames().forEachRemaining(others::add);
        others.removeAll(names);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("not rendered here: " + others);
        }
    }

    private void accumulate(String kind) {
        knowOnly(file, KNOWN);
        if (!kind.equals(file.path("kind").textValue())) {
            throw new IllegalArgumentException(folder + " is no " + kind);
        }
        for (JsonNode resource : file.path("resources")) {
            Path path = folder.resolve(resource.textValue()).normalize();
            if (Files.isDirectory(path)) {
                List<ObjectNode> theirs = new ArrayList<>();
                new Kustomization(path, theirs).accumulate("Kustomization");
                objects.addAll(theirs);
            } else {
                objects.addAll(documents(path));
            }
        }
        for (JsonNode component : file.path("components")) {
            new Kustomization(folder.resolve(component.textValue()).normalize(), objects).accumulate("Component");
        }
        for (JsonNode generator : file.path("configMapGenerator")) {
            GeneratedMaps.generate(generator, objects, name -> read(folder.resolve(name)));
        }
        for (JsonNode patch : file.path("patches")) {
            new Patch(patch, name -> read(folder.resolve(name))).apply(objects);
        }
        objects.forEach(this::transform);
    }

    private void transform(ObjectNode object) {
        String namespace = file.path("namespace").textValue();
        if (namespace != null && object.path("kind").textValue().equals("Namespace")) {
            object.withObject("/metadata").put("name", namespace);
        } else if (namespace != null) {
            object.withObject("/metadata").put("namespace", namespace);
        }
        for (JsonNode labels : file.path("labels")) {
            knowOnly(labels, Set.of("pairs"));
            object.withObject("/metadata/labels").setAll((ObjectNode) labels.get("pairs"));
        }
        for (JsonNode image : file.path("images")) {
            knowOnly(image, Set.of("name", "newName", "newTag"));
            object.findParents("image").forEach(container -> replace((ObjectNode) container, image));
        }
    }

    private static void replace(ObjectNode container, JsonNode image) {
        String name = image.get("name").textValue();
        String[] old = container.get("image").textValue().split(":", 2);
        if (old[0].equals(name)) {
            String tag = image.path("newTag").asText(old.length > 1 ? old[1] : "latest");
            container.put("image", image.path("newName").asText(name) + ":" + tag);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
