package org.daylight.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.daylight.contract.ContractModel;
import org.daylight.contract.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made from the contract follows it, stands on both sides of its edges, and is the same each time. */
class GeneratorTest {
    private static final ContractModel MODEL = ContractModel.current();
    private static final Schemas SCHEMAS = new Schemas(MODEL.document());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{3}$",
                "^a|bc+$",
                "^[0-9]{4}(H[12]|Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$",
                "^(a|\"[b-d]{2,4}\")$"
            })
    void textsMatchTheirPattern(String pattern) {
        for (int i = 0; i < 200; i++) {
            String text = Patterns.text(pattern, new Random(i), i % 2 == 0);
            assertTrue(text.matches(pattern), text);
        }
    }

    @Test
    void aPatternThatIsNotUnderstoodIsNoticed() {
        assertThrows(IllegalArgumentException.class, () -> Patterns.text("^[^a]$", new Random(0), false));
    }

    @Test
    void bodiesFollowTheirSchema() {
        for (JsonNode schema : bodies()) {
            for (int i = 0; i < 50; i++) {
                JsonNode body = new Values(MODEL, new Random(i), "subsidy").valid(schema);
                assertEquals(List.of(), SCHEMAS.complaints(schema, body), body::toString);
            }
        }
    }

    @Test
    void edgesAreOnBothSides() {
        for (JsonNode schema : bodies()) {
            Values values = new Values(MODEL, new Random(1), "subsidy");
            Places.of(values, schema, values.valid(schema)).forEach(place -> {
                List<Boolean> sides = values.edges(place.schema()).stream()
                        .map(value -> SCHEMAS.complaints(place.schema(), value).isEmpty())
                        .distinct()
                        .toList();
                boolean bounded = List.of("string", "integer", "number").contains(Values.type(place.schema()));
                assertTrue(!bounded || sides.size() == 2, place.pointer());
            });
        }
    }

    @Test
    void theSameSeedGivesTheSame() {
        JsonNode schema = bodies().get(0);
        List<JsonNode> made = IntStream.range(0, 2)
                .mapToObj(i -> new Values(MODEL, new Random(7), "subsidy").valid(schema))
                .toList();
        assertEquals(made.get(0), made.get(1));
    }

    private static List<JsonNode> bodies() {
        return MODEL.operations().stream()
                .filter(operation -> !operation.takesFile())
                .flatMap(operation -> operation.requestBodies().values().stream())
                .toList();
    }
}
