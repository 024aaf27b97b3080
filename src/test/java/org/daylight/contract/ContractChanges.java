package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what breaks a client when one contract becomes another. */
final class ContractChanges {
    private final ContractModel before;
    private final ContractModel after;
    private final Set<String> breaks = new java.util.LinkedHashSet<>();

    private ContractChanges(ContractModel before, ContractModel after) {
        this.before = before;
        this.after = after;
    }

    /** One line for each breaking change, the operation first; empty when every old client can go on. */
    static List<String> breaking(JsonNode before, JsonNode after) {
        ContractChanges changes = new ContractChanges(ContractModel.of(before), ContractModel.of(after));
        for (Operation old : changes.before.operations()) {
            Optional<Operation> now = changes.after.operations().stream()
                    .filter(operation -> operation.toString().equals(old.toString()))
                    .findFirst();
            now.ifPresentOrElse(operation -> changes.operation(old, operation), () -> changes.breaks(old, "is gone"));
        }
        return new ArrayList<>(changes.breaks);
    }

    private void operation(Operation old, Operation now) {
        check(old, old.operationId().equals(now.operationId()), "has another operationId");
        check(old, now.open() || now.roles().containsAll(old.roles()), "is for fewer roles");
        check(
                old,
                old.scope() == null || !"body".equals(now.scope()) || "body".equals(old.scope()),
                "has a smaller scope");
        parameters(old, now);
        requestBody(old, now);
        responses(old, now);
    }

    private void parameters(Operation old, Operation now) {
        Set<String> known = new HashSet<>();
        for (Operation.Parameter parameter : old.parameters()) {
            String place = parameter.in() + " parameter " + parameter.name();
            known.add(place);
            Optional<Operation.Parameter> successor = now.parameters(parameter.in()).stream()
                    .filter(candidate -> candidate.name().equals(parameter.name()))
                    .findFirst();
            check(old, successor.isPresent(), place + " is gone");
            successor.ifPresent(candidate -> {
                check(old, parameter.required() || !candidate.required(), place + " is newly required");
                for (String key : List.of("style", "explode")) {
                    boolean same =
                            parameter.node().path(key).equals(candidate.node().path(key));
                    check(old, same, place + " has another " + key);
                }
                schema(true, old + " " + place, parameter.schema(), candidate.schema());
            });
        }
        now.parameters().stream()
                .filter(Operation.Parameter::required)
                .map(parameter -> parameter.in() + " parameter " + parameter.name())
                .filter(place -> !known.contains(place))
                .forEach(place -> breaks(old, place + " is newly required"));
    }

    private void requestBody(Operation old, Operation now) {
        old.requestBodies().forEach((type, schema) -> {
            check(old, now.requestBodies().containsKey(type), "no longer takes " + type);
            if (now.requestBodies().containsKey(type)) {
                schema(true, old + " request", schema, now.requestBodies().get(type));
            }
        });
        boolean needed =
                after.resolve(now.node().path("requestBody")).path("required").asBoolean();
        boolean was =
                before.resolve(old.node().path("requestBody")).path("required").asBoolean();
        check(old, was || !needed, "newly requires a body");
    }

    private void responses(Operation old, Operation now) {
        old.responses().forEach((status, response) -> {
            JsonNode successor = now.responses().get(status);
            check(old, successor != null, status + " is gone");
            if (successor != null) {
                headers(old, status, response, successor);
                content(old, status, response.path("content"), successor.path("content"));
            }
        });
        now.statuses().stream()
                .filter(status -> status / 100 == 2 && !old.statuses().contains(status))
                .forEach(status -> breaks(old, status + " is a new kind of success"));
    }

    private void headers(Operation old, int status, JsonNode response, JsonNode successor) {
        for (Map.Entry<String, JsonNode> entry : response.path("headers").properties()) {
            String place = status + " header " + entry.getKey();
            JsonNode header = before.resolve(entry.getValue());
            JsonNode now = after.resolve(successor.path("headers").path(entry.getKey()));
            check(old, now.isObject(), place + " is gone");
            if (now.isObject()) {
                boolean kept = !header.path("required").asBoolean()
                        || now.path("required").asBoolean();
                check(old, kept, place + " may now be absent");
                schema(false, old + " " + place, header.path("schema"), now.path("schema"));
            }
        }
    }

    private void content(Operation old, int status, JsonNode content, JsonNode successor) {
        content.properties().forEach(entry -> {
            JsonNode now = successor.path(entry.getKey());
            check(old, now.isObject(), status + " no longer comes as " + entry.getKey());
            if (now.isObject()) {
                schema(false, old + " " + status, entry.getValue().path("schema"), now.path("schema"));
            }
        });
        check(old, !content.isEmpty() || successor.isEmpty(), status + " newly has a body");
    }

    private void schema(boolean request, String place, JsonNode old, JsonNode now) {
        new SchemaChanges(before, after, request, breaks::add).compare(place, old, now);
    }

    private void check(Operation operation, boolean right, String complaint) {
        if (!right) {
            breaks(operation, complaint);
        }
    }

    private void breaks(Operation operation, String complaint) {
        breaks.add(operation + " " + complaint);
    }
}
