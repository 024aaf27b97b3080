package org.daylight.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.daylight.contract.Api;
import org.daylight.contract.ContractModel;
import org.daylight.contract.Operation;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;

/** What holds for every family there is: contract, records, table, view, grants and filters fit together. */
@QuarkusTest
class FamiliesTest {
    private static final Set<String> COMMON = Set.of("disclosure", "body", "period", "asOf", "limit", "cursor");

    private final ContractModel contract = ContractModel.current();

    @Inject
    Families families;

    private void each(Consumer<Family<?, ?>> check) {
        assertTrue(families.all().count() > 0);
        families.all().forEach(check);
    }

    @Test
    void isKnownByItsCode() {
        each(family -> {
            assertTrue(family.code().matches("[a-z]+(-[a-z]+)*"), family.code());
            assertEquals(family, families.find(family.code()).orElseThrow());
        });
    }

    @Test
    void saysInTheContractWhatItsRecordsSay() {
        each(family -> {
            var content = family.contentType();
            assertEquals(members(content), properties(schema(content.getSimpleName())), content.getName());
            var row = family.rowType();
            assertEquals(publicMembers(row), properties(schema(row.getSimpleName())), row.getName());
        });
    }

    /** What only some may read is in no schema of what is public, and what rules write is in none of what is entered. */
    @Test
    void entersWhatTheContractSaysIsEntered() {
        each(family -> {
            var row = family.rowType();
            var entered = members(row);
            entered.removeIf(name -> name.endsWith("Suppressed"));
            var entry = row.getSimpleName().replaceFirst("Row$", "Entry");
            var hasMore = !entered.equals(publicMembers(row));
            assertEquals(
                    hasMore,
                    contract.document().at("/components/schemas/" + entry).isObject(),
                    entry);
            if (hasMore) {
                assertEquals(entered, properties(schema(entry)), entry);
            }
        });
        assertEquals(
                Set.of("beneficiaryKind", "signOffSheet"),
                narrower(families.find("subsidy").orElseThrow()));
    }

    private JsonNode schema(String name) {
        var schema = contract.document().at("/components/schemas/" + name);
        assertTrue(schema.isObject(), "there is a schema " + name);
        return schema;
    }

    private static Set<String> publicMembers(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(Narrower.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> narrower(Family<?, ?> family) {
        var members = members(family.rowType());
        members.removeAll(publicMembers(family.rowType()));
        return members;
    }

    private static TreeSet<String> members(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The properties of a schema, those of its parts included. */
    private Set<String> properties(JsonNode schema) {
        var resolved = contract.resolve(schema);
        var properties = new TreeSet<String>();
        resolved.path("properties").fieldNames().forEachRemaining(properties::add);
        resolved.path("allOf").forEach(part -> properties.addAll(properties(part)));
        return properties;
    }

    @Test
    void isGuardedByTheDatabase() {
        each(family -> {
            var table = family.rows().table();
            assertEquals(
                    List.of(
                            "DELETE guard_delete STATEMENT",
                            "INSERT guard_insert STATEMENT",
                            "UPDATE guard_update STATEMENT"),
                    Roles.asSuperuser(
                            """
                            select event_manipulation || ' ' || trigger_name || ' ' || action_orientation
                            from information_schema.triggers
                            where event_object_table = ? and action_timing = 'AFTER'
                              and action_statement = 'EXECUTE FUNCTION guard_disclosed_rows()' order by 1""",
                            table));
            assertEquals(
                    List.of("DELETE", "INSERT", "SELECT"),
                    Roles.asSuperuser(
                            "select privilege_type from information_schema.table_privileges"
                                    + " where table_name = ? and grantee = 'daylight_app' order by 1",
                            table));
            assertEquals(
                    List.of("seq_from", "seq_to"),
                    Roles.asSuperuser(
                            "select column_name from information_schema.column_privileges where table_name = ?"
                                    + " and grantee = 'daylight_app' and privilege_type = 'UPDATE' order by 1",
                            table));
            assertEquals(
                    List.of(),
                    Roles.asSuperuser(
                            "select privilege_type from information_schema.table_privileges"
                                    + " where table_name = ? and grantee = 'daylight_reader'",
                            table));
        });
    }

    @Test
    void hasAViewOfEverythingButDrafts() {
        each(family -> {
            var columns = "select column_name from information_schema.columns where table_name = ? order by 1";
            var view = Roles.asSuperuser(columns, family.rows().view());
            assertEquals(Roles.asSuperuser(columns, family.rows().table()), view);
            publicMembers(family.rowType()).forEach(member -> assertTrue(view.contains(snake(member)), member));
            narrower(family).forEach(member -> assertFalse(view.contains(snake(member)), member));
            assertEquals(
                    List.of("SELECT"),
                    Roles.asSuperuser(
                            "select privilege_type from information_schema.table_privileges"
                                    + " where table_name = ? and grantee = 'daylight_reader'",
                            family.rows().view()));
            assertEquals(
                    List.of("0"),
                    Roles.asSuperuser("select count(*) from " + family.rows().view() + " where seq_from is null"));
        });
    }

    private static String snake(String member) {
        return member.replaceAll("([A-Z])", "_$1").toLowerCase();
    }

    @Test
    void storesEveryMemberOfARow() {
        each(FamiliesTest::roundTrip);
    }

    private static <R extends Record> void roundTrip(Family<?, R> family) {
        var row = anyRow(family.rowType());
        assertEquals(row, family.entity(row).row());
        assertEquals(family.entityType(), family.entity(row).getClass());
        assertTrue(family.key(row).length() > 0);
    }

    /** A row whose every public member is filled, no two texts or numbers alike. */
    private static <R extends Record> R anyRow(Class<R> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            if (!components[i].isAnnotationPresent(Narrower.class)) {
                values[i] = any(types[i], components[i].getName(), i + 1);
            }
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object any(Class<?> type, String name, int number) {
        if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        return switch (type.getSimpleName()) {
            case "String" -> name;
            case "Integer" -> number;
            case "Long" -> (long) number;
            case "Boolean" -> true;
            case "BigDecimal" -> BigDecimal.valueOf(number, 2);
            case "LocalDate" -> LocalDate.of(2026, 1, number);
            default -> throw new AssertionError("teach this test to make a " + type);
        };
    }

    @Test
    void answersEveryFilterOfTheContract() {
        each(family -> {
            var url = "/api/v1/" + family.rows().path();
            var operation = contract.match("GET", url).orElseThrow();
            assertEquals(url, operation.path());
            var own = operation.parameters("query").stream()
                    .filter(parameter -> !COMMON.contains(parameter.name()))
                    .toList();
            assertEquals(
                    family.rows().filters().stream()
                            .map(RowCollection.Filter::parameter)
                            .collect(Collectors.toSet()),
                    own.stream().map(Operation.Parameter::name).collect(Collectors.toSet()));
            var all = Api.given();
            for (var parameter : own) {
                Api.given()
                        .queryParam(parameter.name(), value(parameter))
                        .get(url)
                        .then()
                        .statusCode(200);
                all = all.queryParam(parameter.name(), value(parameter));
            }
            all.get(url).then().statusCode(200);
        });
    }

    private static String value(Operation.Parameter parameter) {
        var schema = parameter.schema();
        if (schema.has("enum")) {
            return schema.at("/enum/0").asText();
        }
        return switch (schema.path("type").asText() + schema.path("format").asText()) {
            case "number" -> "1.5";
            case "integer" -> "1";
            case "stringdate" -> "2026-07-01";
            case "stringuuid" -> "019f1b30-a280-7aaf-8c1b-56758026d5fd";
            default -> "x";
        };
    }
}
