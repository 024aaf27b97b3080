package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A bundled contract, parsed for tests. */
public final class ContractModel {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final ContractModel CURRENT = of(read("/META-INF/openapi.json"));

    private final JsonNode document;
    private final List<Operation> operations;

    private ContractModel(JsonNode document) {
        this.document = document;
        this.operations = document.path("paths").properties().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .map(method -> operation(method, path.getKey(), path.getValue())))
                .sorted(Comparator.comparing(Operation::specificity))
                .toList();
    }

    /** The contract of this build. */
    public static ContractModel current() {
        return CURRENT;
    }

    public static ContractModel of(JsonNode document) {
        return new ContractModel(document);
    }

    /** The JSON document of that name on the class path. */
    static JsonNode read(String resource) {
        try (InputStream stream = ContractModel.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream, resource));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** Every operation, the most specific template first. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operation with this operationId. */
    public Operation operation(String operationId) {
        return operations.stream()
                .filter(operation -> operation.operationId().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the contract has no operation " + operationId));
    }

    /** The operation that answers {@code method} at the raw path {@code path}; HEAD is GET without a body. */
    public Optional<Operation> match(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return operations.stream()
                .filter(operation -> operation.method().equals(asked) && operation.matches(path))
                .findFirst();
    }

    /** What is answered where there is no operation, by status. */
    Map<Integer, JsonNode> unmatched() {
        return responses(document.path("x-unmatched"));
    }

    /** The node that {@code node} refers to, or itself; members beside a reference are left out. */
    public JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.path("$ref").isTextual()) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }

    private Operation operation(String method, String path, JsonNode item) {
        JsonNode node = item.get(method);
        List<Operation.Parameter> parameters = new ArrayList<>();
        Stream.of(item, node)
                .flatMap(owner -> owner.path("parameters").valueStream())
                .map(this::resolve)
                .forEach(parameter -> parameters.add(new Operation.Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        parameter.path("required").asBoolean(),
                        parameter.path("schema"),
                        parameter)));
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        resolve(node.path("requestBody"))
                .path("content")
                .properties()
                .forEach(content ->
                        bodies.put(content.getKey(), content.getValue().path("schema")));
        JsonNode access = node.path("x-access");
        return new Operation(
                method.toUpperCase(),
                path,
                node.path("operationId").asText(),
                node.path("tags").path(0).asText(),
                access.path("roles").valueStream().map(JsonNode::asText).toList(),
                access.path("scope") instanceof MissingNode
                        ? null
                        : access.get("scope").asText(),
                List.copyOf(parameters),
                bodies,
                responses(node.path("responses")),
                node);
    }

    private Map<Integer, JsonNode> responses(JsonNode node) {
        Map<Integer, JsonNode> responses = new TreeMap<>();
        node.properties().stream()
                .filter(response -> response.getKey().matches("\\d{3}"))
                .forEach(response -> responses.put(Integer.valueOf(response.getKey()), resolve(response.getValue())));
        return responses;
    }
}
