package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The house conventions for operations: who may call them, what they are called, what they must answer. */
final class OperationLint {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private final ContractModel model;
    private final Set<String> ids = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    private OperationLint(ContractModel model) {
        this.model = model;
    }

    /** One line for each departure, the operation first. */
    static List<String> complaints(ContractModel model) {
        OperationLint lint = new OperationLint(model);
        for (Operation operation : model.operations()) {
            lint.access(operation);
            lint.names(operation);
            lint.pathParameters(operation);
            lint.answers(operation);
            lint.conditions(operation);
        }
        return lint.complaints;
    }

    private void access(Operation operation) {
        JsonNode known = model.document().path("x-roles");
        check(operation, !operation.roles().isEmpty(), "declares no x-access roles");
        operation.roles().forEach(role -> check(operation, known.has(role), "names the unknown role " + role));
        if (!operation.roles().isEmpty() && !operation.open()) {
            check(operation, !operation.roles().contains("anonymous"), "is for anyone and for some at once");
            check(
                    operation,
                    operation.scope() != null
                            && List.of("body", "any", "audience").contains(operation.scope()),
                    "must say scope: body, any or audience");
            check(operation, operation.node().at("/security/0").has("oidc"), "does not ask for a token");
        }
        check(
                operation,
                operation.path().matches("/api/v1/(staff|restricted)/.*") != operation.open(),
                "must be open, or under /api/v1/staff or /api/v1/restricted");
    }

    private void names(Operation operation) {
        check(operation, operation.operationId().matches("[a-z][a-zA-Z0-9]*"), "needs a camelCase operationId");
        check(operation, ids.add(operation.operationId()), "shares its operationId with another");
        check(operation, operation.node().has("summary"), "needs a summary");
        check(operation, operation.node().has("description"), "needs a description");
        Set<String> tags = model.document()
                .path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asText())
                .collect(Collectors.toSet());
        check(operation, tags.contains(operation.tag()), "needs one of the root's tags");
        for (String segment : operation.path().substring(1).split("/")) {
            check(
                    operation,
                    segment.matches("\\{[a-z][a-zA-Z0-9]*}|[.a-z0-9][a-z0-9.-]*"),
                    "has the path segment " + segment + ", which is not kebab-case");
        }
        operation.parameters("query").stream()
                .map(Operation.Parameter::name)
                .forEach(name -> check(
                        operation,
                        name.matches("[a-z][a-zA-Z0-9]*(\\.[gl]te?)?"),
                        "has the parameter " + name + ", which is not camelCase"));
    }

    private void pathParameters(Operation operation) {
        Set<String> inPath = VARIABLE.matcher(operation.path())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = operation.parameters("path").stream()
                .map(Operation.Parameter::name)
                .collect(Collectors.toCollection(TreeSet::new));
        check(operation, inPath.equals(declared), "has the path variables " + inPath + " and declares " + declared);
    }

    private void answers(Operation operation) {
        check(operation, operation.statuses().stream().anyMatch(status -> status / 100 == 2), "never succeeds");
        check(operation, operation.statuses().contains(400), "needs 400");
        for (Map.Entry<Integer, JsonNode> response : operation.responses().entrySet()) {
            int status = response.getKey();
            JsonNode content = response.getValue().path("content");
            check(operation, response.getValue().has("description"), status + " needs a description");
            if (status >= 400) {
                List<String> types =
                        content.properties().stream().map(Map.Entry::getKey).toList();
                check(
                        operation,
                        types.equals(List.of("application/problem+json")),
                        status + " must be application/problem+json");
            }
            if (status == 429 || status == 503) {
                check(operation, response.getValue().at("/headers").has("Retry-After"), status + " needs Retry-After");
            }
        }
    }

    private void conditions(Operation operation) {
        Set<String> headers = operation.parameters("header").stream()
                .map(Operation.Parameter::name)
                .collect(Collectors.toSet());
        // What staff read is never cached; there an ETag serves If-Match alone.
        if (operation.method().equals("GET")
                && operation.open()
                && operation.statuses().contains(200)) {
            boolean tagged = operation.responses().get(200).path("headers").has("ETag");
            check(operation, tagged || operation.node().has("x-no-etag"), "needs an ETag, or says why not (x-no-etag)");
            check(operation, tagged == operation.statuses().contains(304), "has one of ETag and 304, not both");
            check(
                    operation,
                    tagged == headers.contains("If-None-Match"),
                    "has one of ETag and If-None-Match, not both");
        }
        boolean matched = headers.contains("If-Match");
        check(operation, matched == operation.statuses().contains(412), "has one of If-Match and 412, not both");
        check(operation, matched == operation.statuses().contains(428), "has one of If-Match and 428, not both");
    }

    private void check(Operation operation, boolean right, String complaint) {
        if (!right) {
            complaints.add(operation + " " + complaint);
        }
    }
}
