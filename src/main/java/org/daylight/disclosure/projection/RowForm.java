package org.daylight.disclosure.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.publication.Narrower;
import org.daylight.publication.Narrower.Audience;

/**
 * How the rows of a family divide into a public form and what stands beside it. A member {@code x} can be suppressed when
 * the row has a member {@code xSuppressed}, which then names the rule.
 *
 * @param narrower members of a narrower audience
 * @param suppressible members that a rule may suppress
 * @param members what reads each member
 */
public record RowForm<R extends Record>(
        Class<R> type,
        Map<String, Audience> narrower,
        Set<String> suppressible,
        Map<String, Method> members,
        ObjectMapper json) {
    private static final String SUPPRESSED = "Suppressed";

    /**
     * A member that the public form lacks.
     *
     * @param rule that suppresses it; null when it is of a narrower audience by itself
     */
    public record Hidden(String field, JsonNode value, Audience audience, String rule) {}

    /** A row as everyone may read it, and what it lacks. */
    public record Split<R extends Record>(R row, List<Hidden> hidden) {}

    public static <R extends Record> RowForm<R> of(Class<R> type, ObjectMapper json) {
        Map<String, Audience> narrower = new LinkedHashMap<>();
        Map<String, Method> members = new LinkedHashMap<>();
        for (var component : type.getRecordComponents()) {
            members.put(component.getName(), component.getAccessor());
            if (component.isAnnotationPresent(Narrower.class)) {
                narrower.put(
                        component.getName(),
                        component.getAnnotation(Narrower.class).value());
            }
        }
        var suppressible = new LinkedHashSet<>(members.keySet());
        suppressible.removeIf(name -> !members.containsKey(name + SUPPRESSED));
        return new RowForm<>(type, narrower, suppressible, members, json);
    }

    /** The member that names the rule by which {@code field} is suppressed. */
    public static String markOf(String field) {
        return field + SUPPRESSED;
    }

    /** Whether what is entered is what is published, for want of anything else. */
    public boolean isPlain() {
        return narrower.isEmpty() && suppressible.isEmpty();
    }

    /** Members that editors do not write, for a rule does. */
    public List<String> marks() {
        return suppressible.stream().map(RowForm::markOf).toList();
    }

    /**
     * The row as everyone may read it.
     *
     * @param rules the rule for each member that is suppressed
     */
    public Split<R> split(R entered, Map<String, String> rules) {
        if (rules.isEmpty() && narrower.keySet().stream().noneMatch(field -> has(entered, field))) {
            return new Split<>(entered, List.of());
        }
        ObjectNode row = json.valueToTree(entered);
        List<Hidden> hidden = new ArrayList<>();
        narrower.forEach((field, audience) -> take(row, field, audience, null, hidden));
        rules.forEach((field, rule) -> {
            take(row, field, Audience.INTERNAL, rule, hidden);
            row.put(markOf(field), rule);
        });
        return new Split<>(read(row), hidden);
    }

    private static void take(ObjectNode row, String field, Audience audience, String rule, List<Hidden> hidden) {
        var value = row.remove(field);
        if (value != null && !value.isNull()) {
            hidden.add(new Hidden(field, value, audience, rule));
        }
    }

    /** The row as it was entered, of its public form and what that lacks. */
    public R whole(R row, List<HiddenValue> hidden) {
        if (hidden.isEmpty() && marks().stream().noneMatch(mark -> has(row, mark))) {
            return row;
        }
        ObjectNode whole = json.valueToTree(row);
        whole.remove(marks());
        hidden.forEach(each -> whole.set(each.field, value(each.value)));
        return read(whole);
    }

    /** The rule that suppresses each member of a public form. */
    public Map<String, String> rules(R row) {
        Map<String, String> rules = new LinkedHashMap<>();
        suppressible.stream()
                .filter(field -> has(row, markOf(field)))
                .forEach(field -> rules.put(field, (String) member(row, markOf(field))));
        return rules;
    }

    /** Whether the row has that member. */
    public boolean has(R row, String field) {
        return member(row, field) != null;
    }

    private Object member(R row, String name) {
        try {
            return members.get(name).invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row's members can be read", e);
        }
    }

    private JsonNode value(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored value is JSON", e);
        }
    }

    private R read(ObjectNode row) {
        try {
            return json.treeToValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row without some members is a row of " + Arrays.asList(type), e);
        }
    }
}
