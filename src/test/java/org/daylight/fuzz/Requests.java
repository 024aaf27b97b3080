package org.daylight.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daylight.contract.ContractModel;
import org.daylight.contract.Operation;
import org.daylight.contract.Workplace;

/** Makes requests that follow the contract, and such as stand at its edges. */
final class Requests {
    /** What the things of the workplace belong to. */
    private static final String FAMILY = "subsidy";

    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "application/*;q=0.5, */*;q=0.1",
            "text/html, application/json;q=0.9, */*;q=0.8");
    private static final List<String> LANGUAGES = List.of("en", "zh-CN", "fr, en;q=0.5", "*", "zh-Hant-TW;q=0.1", "x");

    private final ContractModel model;
    private final Workplace workplace;
    private final Memory memory;

    Requests(ContractModel model, Workplace workplace, Memory memory) {
        this.model = model;
        this.workplace = workplace;
        this.memory = memory;
    }

    Values values(Operation operation, Random random) {
        return new Values(model, random, FAMILY);
    }

    /** A request that the operation would answer well. */
    Draft good(Operation operation) {
        Draft draft = new Draft(operation);
        workplace.variables(operation).forEach(draft.path::put);
        if (!operation.open()) {
            draft.headers.put("Authorization", "Bearer " + workplace.token);
        }
        workplace.ifMatch(operation).ifPresent(tag -> draft.headers.put("If-Match", tag));
        if (!operation.requestBodies().isEmpty()) {
            draft.headers.put("Content-Type", "application/json");
            draft.body = workplace.body(operation.operationId());
        }
        return draft;
    }

    /** A good request with some of its parts chosen anew, all of them allowed. */
    Draft valid(Operation operation, Random random) {
        Draft draft = good(operation);
        Values values = values(operation, random);
        for (Operation.Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> vary(draft, parameter, values, random, 10);
                case "query" -> {
                    // Only the portal knows which cursors there are.
                    if (!parameter.name().equals("cursor")) {
                        vary(draft, parameter, values, random, 3);
                    }
                }
                default -> header(draft, parameter.name(), random);
            }
        }
        if (random.nextInt(3) == 0
                && operation.path().startsWith("/api/")
                && !operation.statuses().contains(204)) {
            var accept = Texts.any(random, ACCEPTS);
            draft.headers.put("Accept", operation.givesFile() ? accept + ", */*;q=0.1" : accept);
        }
        if (random.nextInt(4) == 0) {
            draft.headers.put("Accept-Encoding", Texts.any(random, List.of("gzip", "gzip, br;q=0", "identity", "*")));
        }
        if (draft.body != null) {
            body(draft, values, random);
        }
        return draft;
    }

    private void vary(Draft draft, Operation.Parameter parameter, Values values, Random random, int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            String value = values.valid(parameter.schema()).asText();
            draft.values(parameter.in()).put(parameter.name(), value);
            draft.notes.add(parameter.name() + "=" + value);
        }
    }

    private void header(Draft draft, String name, Random random) {
        String value =
                switch (name) {
                    case "Idempotency-Key" -> new UUID(random.nextLong(), random.nextLong()).toString();
                    case "Accept-Language" -> Texts.any(random, LANGUAGES);
                    case "If-None-Match" -> {
                        String last = memory.tag(draft.operation.operationId()).orElse("\"0\"");
                        yield Texts.any(random, List.of(last, "\"x\"", "W/\"a\", " + last, "*", "\"\""));
                    }
                    default -> random.nextInt(10) == 0 ? "\"" + random.nextInt(1000) + "\"" : null;
                };
        if (value != null && random.nextInt(2) == 0) {
            draft.headers.put(name, value);
            draft.notes.add(name + ": " + value);
        }
    }

    /** Whoever begins something chooses its family. */
    private String family(JsonNode schema, Random random) {
        JsonNode codes = model.document().at("/components/schemas/FamilyCode/enum");
        return model.resolve(schema).path("properties").has("family")
                ? codes.get(random.nextInt(codes.size())).asText()
                : FAMILY;
    }

    /** Three quarters of the bodies are the sample with a few members changed, so that they get far; the others are made up. */
    private void body(Draft draft, Values values, Random random) {
        JsonNode schema = draft.operation.requestBodies().get("application/json");
        if (random.nextInt(4) == 0) {
            draft.body = new Values(model, random, family(schema, random)).valid(schema);
            return;
        }
        List<Places.Place> places = Places.of(values, schema, draft.body);
        for (int left = random.nextInt(4); left > 0; left--) {
            Places.Place place = Texts.any(random, places);
            if (!place.required() && place.value().isValueNode() && random.nextBoolean()) {
                place.owner().remove(place.name());
            } else if (!place.name().equals("family")) {
                place.set(values.valid(place.schema()));
            }
            draft.notes.add(place.pointer());
        }
    }

    /** A good request with values at the edges in one to three places. */
    Draft boundary(Operation operation, Random random) {
        Draft draft = random.nextInt(3) == 0 ? valid(operation, random) : good(operation);
        Values values = values(operation, random);
        List<Operation.Parameter> parameters = operation.parameters().stream()
                .filter(parameter -> !parameter.name().equals("cursor"))
                .filter(parameter -> !parameter.in().equals("header"))
                .toList();
        List<Places.Place> places = draft.body == null
                ? List.of()
                : Places.of(values, operation.requestBodies().get("application/json"), draft.body);
        int choices = parameters.size() + places.size();
        for (int left = 1 + random.nextInt(3); left > 0 && choices > 0; left--) {
            int choice = random.nextInt(choices);
            if (choice < parameters.size()) {
                edge(draft, parameters.get(choice), values, random);
            } else {
                edge(draft, places.get(choice - parameters.size()), values, random);
            }
        }
        return draft;
    }

    private static void edge(Draft draft, Operation.Parameter parameter, Values values, Random random) {
        String value = Texts.any(random, values.edges(parameter.schema())).asText();
        // An empty segment is another address.
        if (!value.isEmpty() || !parameter.in().equals("path")) {
            draft.values(parameter.in()).put(parameter.name(), value);
            draft.notes.add(parameter.name() + "=" + shortened(value));
        }
    }

    private static void edge(Draft draft, Places.Place place, Values values, Random random) {
        if (random.nextInt(12) == 0) {
            place.owner().remove(place.name());
            draft.notes.add("without " + place.pointer());
            return;
        }
        JsonNode value = random.nextInt(15) == 0 ? NullNode.instance : Texts.any(random, values.edges(place.schema()));
        place.set(value);
        draft.notes.add(place.pointer() + "=" + shortened(value.toString()));
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…(" + text.length() + ")" : text;
    }
}
