package org.daylight.disclosure.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between two documents of whatever shape. Objects are compared member by member, lists position by
 * position; what stands on one side alone is told as a whole.
 */
public final class Differences {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final List<FieldChange> found = new ArrayList<>();

    private Differences() {}

    /** In the order of the members of {@code from}, then of those that {@code to} alone has. */
    public static List<FieldChange> between(JsonNode from, JsonNode to) {
        var differences = new Differences();
        differences.compare("", from, to);
        return differences.found;
    }

    /**
     * Row by row.
     *
     * @param sides in the order of their keys, at most one of each side for a key; rows that are alike are left out
     */
    public static List<RowDifference> between(List<RowSide> sides, ObjectMapper json) {
        Map<String, JsonNode[]> rows = new LinkedHashMap<>();
        for (var side : sides) {
            rows.computeIfAbsent(side.key(), key -> new JsonNode[2])[side.isTo() ? 1 : 0] =
                    json.valueToTree(side.row());
        }
        return rows.entrySet().stream()
                .flatMap(row -> row(row.getKey(), row.getValue()[0], row.getValue()[1]).stream())
                .toList();
    }

    private static Optional<RowDifference> row(String key, JsonNode from, JsonNode to) {
        if (from == null) {
            return Optional.of(new RowDifference(key, RowDifference.Kind.ADDED, between(NOTHING, to)));
        }
        if (to == null) {
            return Optional.of(new RowDifference(key, RowDifference.Kind.REMOVED, between(from, NOTHING)));
        }
        var fields = between(from, to);
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowDifference(key, RowDifference.Kind.CHANGED, fields));
    }

    private void compare(String pointer, JsonNode from, JsonNode to) {
        if (from.isObject() && to.isObject()) {
            var names = new LinkedHashSet<String>();
            from.fieldNames().forEachRemaining(names::add);
            to.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + escaped(name), from.path(name), to.path(name)));
        } else if (from.isArray() && to.isArray()) {
            for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
                compare(pointer + "/" + i, from.path(i), to.path(i));
            }
        } else if (!isSame(from, to)) {
            found.add(new FieldChange(pointer, present(from), present(to)));
        }
    }

    /** 100 is 100.00: how many zeros a column keeps says nothing. */
    private static boolean isSame(JsonNode from, JsonNode to) {
        return from.isNumber() && to.isNumber()
                ? from.decimalValue().compareTo(to.decimalValue()) == 0
                : from.equals(to);
    }

    private static JsonNode present(JsonNode value) {
        return value.isMissingNode() ? null : value;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
