package org.daylight.build;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of {@code openapi/}: reads them and turns each reference to a file of {@code components/} into one into
 * {@code #/components}. What it reads of {@code components/} is collected by kind and name.
 */
final class ContractFiles {
    static final String ROOT = "openapi.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** What stands under these is a value, not contract: it may contain anything. */
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "const", "enum");

    final Path folder;
    final List<String> faults;
    final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    /** Every reference of the bundle, and where it is said first. */
    final Map<String, String> references = new TreeMap<>();

    private final Set<Path> read = new HashSet<>();

    ContractFiles(Path folder, List<String> faults) {
        this.folder = folder.toAbsolutePath().normalize();
        this.faults = faults;
    }

    /** The content of {@code file}, with its references linked. */
    ObjectNode linked(Path file) {
        ObjectNode content = content(file);
        link(content, file, "");
        return content;
    }

    /** The files below {@code part}, in the order of their names; none when there is no such folder. */
    List<Path> below(String part) {
        if (!Files.isDirectory(folder.resolve(part))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve(part))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void add(String kind, String name, JsonNode component, Path file) {
        if (components.computeIfAbsent(kind, key -> new TreeMap<>()).put(name, component) != null) {
            faults.add(name(file) + ": " + kind + "/" + name + " stands elsewhere too");
        }
    }

    /** Says whether {@code target} exists; if not, {@code file} is at fault for having {@code said} so. */
    boolean exists(Path target, Path file, String said) {
        boolean there = Files.isRegularFile(target);
        if (!there) {
            faults.add(name(file) + ": " + said + ": there is no file " + name(target));
        }
        return there;
    }

    boolean wasRead(Path file) {
        return read.contains(file);
    }

    String name(Path file) {
        return folder.relativize(file.normalize()).toString().replace('\\', '/');
    }

    private ObjectNode content(Path file) {
        read.add(file.normalize());
        try {
            if (YAML.readTree(Files.readString(file)) instanceof ObjectNode object) {
                return object;
            }
            faults.add(name(file) + ": is not a YAML mapping");
        } catch (JsonProcessingException malformed) {
            faults.add(name(file) + ":" + malformed.getLocation().getLineNr() + ": " + malformed.getOriginalMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private void link(JsonNode node, Path file, String key) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            String reference = object.get("$ref").asText();
            String local = reference.startsWith("#") ? reference : component(reference, file);
            object.put("$ref", local);
            if (local.startsWith("#/")) {
                references.putIfAbsent(local, name(file) + ": $ref " + reference);
            }
        }
        boolean names = "properties".equals(key);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (names || !VALUES.contains(entry.getKey())) {
                link(entry.getValue(), file, names ? "" : entry.getKey());
            }
        }
        if (node.isArray()) {
            node.forEach(element -> link(element, file, ""));
        }
    }

    /** Reads the component that {@code reference} means when {@code file} says it; answers its place in the bundle. */
    private String component(String reference, Path file) {
        Path target = file.resolveSibling(reference).normalize();
        Path place = target.startsWith(folder) ? folder.relativize(target) : target;
        if (place.startsWith("paths") && file.equals(folder.resolve(ROOT))) {
            return reference;
        }
        if (place.getNameCount() != 3 || !place.startsWith("components")) {
            faults.add(name(file) + ": $ref " + reference + ": only components/<kind>/<Name>.yaml is shared");
            return "#";
        }
        String kind = place.getName(1).toString();
        String name = place.getName(2).toString().replaceFirst("\\.yaml$", "");
        if (!read.contains(target) && exists(target, file, "$ref " + reference)) {
            add(kind, name, linked(target), target);
        }
        return "#/components/" + kind + "/" + name;
    }
}
