package org.daylight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.daylight.contract.Api;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real bodies published is entered as it was: the right ones pass; every misprint is caught with its figures, passes
 * when it is corrected, and is published with a note when the editor says why.
 */
@QuarkusTest
class RealCasesTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Desk desk = Desk.open();

    static List<Case> all() {
        return Case.all().toList();
    }

    static List<Case> misprinted() {
        return Case.all().filter(each -> !each.discrepancies().isEmpty()).toList();
    }

    static List<Case> corrected() {
        return Case.all().filter(Case::isCorrected).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void reconcilesButForItsMisprints(Case real) {
        var answer = submitted(real.entered(desk));
        var found = JSON.createArrayNode();
        tree(answer)
                .path("errors")
                .forEach(error -> found.add(((ObjectNode) error).remove(List.of("pointer", "detail"))));
        assertEquals(sorted(real.discrepancies()), sorted(found));
        assertEquals(real.discrepancies().isEmpty() ? 200 : 422, answer.statusCode());
    }

    @ParameterizedTest
    @MethodSource("corrected")
    void reconcilesOnceItIsCorrected(Case real) {
        assertEquals(
                200, submitted(real.corrected().entered(desk)).statusCode(), () -> tree(submitted(real.entered(desk)))
                        .toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("misprinted")
    void isPublishedWithItsNotes(Case real) {
        var published = tree(Api.given().get("/api/v1/disclosures/" + real.published(desk)));
        assertEquals(tree(real.notes().toString()), published.at("/header/notes"));
    }

    private Response submitted(Response edition) {
        return Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .post("/api/v1/staff/editions/" + edition.path("edition") + "/submission");
    }

    /** By rule and place, with members in one order and numbers as they are written. */
    private static String sorted(JsonNode discrepancies) {
        return discrepancies
                .valueStream()
                .map(each -> "%s %s: stated %s, computed %s, difference %s"
                        .formatted(
                                each.path("rule").asText(),
                                each.path("place").asText(),
                                each.path("stated").asText(),
                                each.path("computed").asText(),
                                each.path("difference").asText()))
                .sorted()
                .reduce("", (one, other) -> one + "\n" + other);
    }

    private static JsonNode tree(Response answer) {
        return tree(answer.asString());
    }

    private static JsonNode tree(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer, e);
        }
    }
}
