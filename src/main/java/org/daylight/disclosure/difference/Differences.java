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
 * position, or by the ids of what is in them; what stands on one side alone is told as a whole.
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
        } else if (isIdentified(from) && isIdentified(to)) {
            compareById(pointer, from, to);
        } else if (from.isArray() && to.isArray()) {
            for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
                compare(pointer + "/" + i, from.path(i), to.path(i));
            }
        } else if (!isSame(from, to)) {
            found.add(new FieldChange(pointer, present(from), present(to)));
        }
    }

    /** Whether it is a list of things that say which they are: one that is taken out does not move the others. */
    private static boolean isIdentified(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(item -> item.hasNonNull("id"));
    }

    /** What stands on both sides, and what is new, by its position in {@code to}; what is gone by that in {@code from}. */
    private void compareById(String pointer, JsonNode from, JsonNode to) {
        for (int i = 0; i < from.size(); i++) {
            if (position(to, from.get(i)) < 0) {
                found.add(new FieldChange(pointer + "/" + i, from.get(i), null));
            }
        }
        for (int i = 0; i < to.size(); i++) {
            int before = position(from, to.get(i));
            if (before < 0) {
                found.add(new FieldChange(pointer + "/" + i, null, to.get(i)));
            } else {
                compare(pointer + "/" + i, from.get(before), to.get(i));
            }
        }
    }

    private static int position(JsonNode list, JsonNode item) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).get("id").equals(item.get("id"))) {
                return i;
            }
        }
        return -1;
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
