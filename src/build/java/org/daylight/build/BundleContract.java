package org.daylight.build;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes one OpenAPI document of the folder {@code openapi/}, as {@code openapi.json} and {@code openapi.yaml}. A reference to
 * nothing, and a file to which nothing refers, are faults. The same files always give the same bytes.
 */
public final class BundleContract {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final List<String> faults = new ArrayList<>();
    private final ContractFiles files;

    private BundleContract(Path folder) {
        this.files = new ContractFiles(folder, faults);
    }

    /** Arguments: the folder of {@code openapi.yaml}, and the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        try {
            write(bundle(Path.of(arguments[0])), Path.of(arguments[1]));
        } catch (InvalidContract invalid) {
            System.err.println(invalid.getMessage());
            System.exit(1);
        }
    }

    /** The whole contract as one document; throws when any file of the folder is wrong, naming every fault. */
    public static ObjectNode bundle(Path folder) {
        return new BundleContract(folder).bundle();
    }

    /** Writes both forms; leaves a file alone that says so already, so that nothing downstream is built again. */
    public static void write(ObjectNode bundle, Path target) throws IOException {
        Files.createDirectories(target);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        writeIfChanged(target.resolve("openapi.json"), JSON.writer(printer).writeValueAsString(bundle) + "\n");
        writeIfChanged(target.resolve("openapi.yaml"), YAML.writeValueAsString(bundle));
    }

    private ObjectNode bundle() {
        Path file = files.folder.resolve(ContractFiles.ROOT);
        if (!files.exists(file, file, "root")) {
            throw new InvalidContract(faults);
        }
        ObjectNode root = files.linked(file);
        root.path("components").properties().forEach(kind -> kind.getValue()
                .properties()
                .forEach(part -> files.add(kind.getKey(), part.getKey(), part.getValue(), file)));
        ObjectNode paths = JSON.createObjectNode();
        Map<String, Set<String>> families = new TreeMap<>();
        readPaths(root, file, paths);
        readFamilies(paths, families);
        root.set("paths", paths);
        ContractMarkers markers = new ContractMarkers(families, files);
        markers.writeOutOperations(paths, root.path("x-shared-responses"));
        root.remove("x-shared-responses");
        root.set("components", JSON.valueToTree(files.components));
        markers.writeOutFamilies(root);
        checkUse(root);
        if (!faults.isEmpty()) {
            throw new InvalidContract(faults);
        }
        return root;
    }

    /** The root only lists the URLs: each is one file of {@code paths/}. */
    private void readPaths(ObjectNode root, Path file, ObjectNode paths) {
        root.path("paths").properties().forEach(path -> {
            String reference = path.getValue().path("$ref").asText("?");
            Path target = files.folder.resolve(reference);
            if (files.exists(target, file, path.getKey() + ": $ref " + reference)) {
                paths.set(path.getKey(), files.linked(target));
            }
        });
    }

    private void readFamilies(ObjectNode paths, Map<String, Set<String>> families) {
        for (Path file : files.below("families")) {
            ObjectNode family = files.linked(file);
            Set<String> names = new TreeSet<>();
            family.path("schemas").properties().forEach(schema -> {
                names.add(schema.getKey());
                files.add("schemas", schema.getKey(), schema.getValue(), file);
            });
            families.put(file.getParent().getFileName().toString(), names);
            family.path("paths").properties().forEach(path -> {
                if (paths.has(path.getKey())) {
                    faults.add(files.name(file) + ": " + path.getKey() + " stands elsewhere too");
                }
                paths.set(path.getKey(), path.getValue());
            });
        }
    }

    private void checkUse(ObjectNode root) {
        files.references.forEach((reference, said) -> {
            boolean told = faults.stream().anyMatch(fault -> fault.startsWith(said));
            if (!told && root.at(reference.substring(1)).isMissingNode()) {
                faults.add(said + ": the contract has no such part");
            }
        });
        files.components.forEach((kind, parts) -> parts.keySet().stream()
                .filter(name -> !kind.equals("securitySchemes"))
                .map(name -> "components/" + kind + "/" + name)
                .filter(place -> !files.references.containsKey("#/" + place))
                .forEach(place -> faults.add(place + ": nothing refers to it")));
        Stream.of("components", "paths")
                .flatMap(part -> files.below(part).stream())
                .filter(file -> !files.wasRead(file))
                .forEach(file -> faults.add(files.name(file) + ": nothing refers to it"));
    }

    private static void writeIfChanged(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    /** The contract cannot be bundled; the message has one line for each fault. */
    public static final class InvalidContract extends RuntimeException {
        InvalidContract(List<String> faults) {
            super("The contract is wrong:\n  " + String.join("\n  ", faults));
        }
    }
}
