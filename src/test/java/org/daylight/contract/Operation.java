package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of the contract.
 *
 * @param method upper case
 * @param path the template, for example {@code /problems/{slug}}
 * @param roles who may call it, of the root's {@code x-roles}; {@code anonymous} alone when anyone may; empty when not said
 * @param scope {@code body} when a staff member's scope must cover the body concerned, {@code any} when it need not,
 *     {@code audience} when they must be among those a disclosure is for, or null
 * @param parameters in path, query and header, those of the path item included
 * @param requestBodies the schema of each media type that it accepts; empty when it takes no body
 * @param responses what it may answer by status, with references resolved
 * @param node the operation as the contract says it
 */
public record Operation(
        String method,
        String path,
        String operationId,
        String tag,
        List<String> roles,
        String scope,
        List<Parameter> parameters,
        Map<String, JsonNode> requestBodies,
        Map<Integer, JsonNode> responses,
        JsonNode node) {

    /**
     * A parameter.
     *
     * @param in {@code path}, {@code query} or {@code header}
     */
    public record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode node) {}

    /** Whether its body is a file and not a document: the contract says of what kind it is, and no more. */
    public boolean takesFile() {
        return !requestBodies.isEmpty() && !requestBodies.containsKey("application/json");
    }

    public Set<Integer> statuses() {
        return responses.keySet();
    }

    /** Whether anyone may call it without a token. */
    public boolean open() {
        return roles.equals(List.of("anonymous"));
    }

    public List<Parameter> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    /** The path with every {@code {name}} replaced; fails when a name has no value. */
    public String path(Map<String, String> values) {
        String filled = path;
        for (Parameter parameter : parameters("path")) {
            String value = values.get(parameter.name());
            if (value == null) {
                throw new IllegalArgumentException(operationId + " needs a value for " + parameter.name());
            }
            filled = filled.replace("{" + parameter.name() + "}", value);
        }
        return filled;
    }

    /** Whether {@code actual}, a raw path, is an instance of the template. */
    boolean matches(String actual) {
        String[] mine = path.split("/", -1);
        String[] theirs = actual.split("/", -1);
        boolean same = mine.length == theirs.length;
        for (int i = 0; same && i < mine.length; i++) {
            same = mine[i].startsWith("{") ? !theirs[i].isEmpty() : mine[i].equals(theirs[i]);
        }
        return same;
    }

    /** Sorts the most specific template first: a literal segment comes before a variable in the same place. */
    String specificity() {
        return path.replaceAll("\\{[^}]*}", "\uffff");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
