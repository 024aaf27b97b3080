package org.daylight.identity;

import static org.daylight.identity.Administration.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Map;
import org.daylight.contract.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not happen to a body, and why; whatever is refused changes nothing. */
@QuarkusTest
class BodyRefusalsTest {
    private static final String RENAMED = "\"act\": \"renamed\", \"name\": \"东镇\"";

    private final Office county = Office.county();
    private final Office east = county.below(BodyKind.TOWNSHIP);
    private final Office clinic = east.below(BodyKind.PUBLIC_SERVICE);
    private final Office elsewhere = Office.county();
    private final Administration administration = Administration.of(county);
    private Map<String, String> before;

    @BeforeEach
    void remember() {
        county.token(Role.ADMIN);
        before = Tables.snapshot();
    }

    @AfterEach
    void nothingChanged() {
        assertEquals(before, Tables.snapshot());
    }

    @Test
    void aStaleChange() {
        assertProblem(412, "stale", administration.change(east.code, "\"7\"", RENAMED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"act\": \"renamed\"|/name: this act needs it",
                "\"act\": \"renamed\", \"name\": \"东镇\", \"parent\": \"x\"|/parent: this act does not take it",
                "\"act\": \"moved\"|/parent: this act needs it",
                "\"act\": \"moved\", \"name\": \"东镇\"|/name: this act does not take it, /parent: this act needs it",
                "\"act\": \"merged\"|/successor: this act needs it",
                "\"act\": \"merged\", \"supervising\": \"x\"|/supervising: this act does not take it, /successor: this act needs it",
                "\"act\": \"abolished\", \"name\": \"东镇\"|/name: this act does not take it, /successor: this act needs it"
            })
    void wrongMembers(String members, String faults) {
        assertFaults(faults, administration.change(east.code, members));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"act\": \"moved\", \"parent\": \"EAST\"|/parent: must not be the body itself or one below it",
                "\"act\": \"moved\", \"parent\": \"CLINIC\"|/parent: must not be the body itself or one below it",
                "\"act\": \"merged\", \"successor\": \"CLINIC\"|/successor: must not be the body itself or one below it",
                "\"act\": \"abolished\", \"successor\": \"EAST\"|/successor: must not be the body itself or one below it",
                "\"act\": \"moved\", \"parent\": \"COUNTY\", \"supervising\": \"CLINIC\"|/supervising: must not be the body itself or one below it",
                "\"act\": \"moved\", \"parent\": \"never-was\"|/parent: there is no such active body"
            })
    void wrongPlaces(String members, String faults) {
        assertFaults(faults, administration.change(east.code, named(members)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"act\": \"moved\", \"parent\": \"ELSEWHERE\"",
                "\"act\": \"moved\", \"parent\": \"COUNTY\", \"supervising\": \"ELSEWHERE\"",
                "\"act\": \"merged\", \"successor\": \"ELSEWHERE\""
            })
    void intoTheHandsOfOthers(String members) {
        assertProblem(403, "forbidden", administration.change(east.code, named(members)));
    }

    @Test
    void aCodeUsedTwice() {
        assertProblem(409, "conflict", administration.found(clinic.code, "public-service", east));
        assertProblem(409, "conflict", administration.found(elsewhere.code, "county", east));
    }

    @Test
    void noParent() {
        var answer = administration.post("/bodies", "{\"code\": \"x\", \"name\": \"新局\", \"kind\": \"department\"}");
        assertEquals(422, answer.statusCode());
        assertFaults("/parent: name the body above it", answer);
        assertFaults(
                "/parent: there is no such active body",
                administration.post(
                        "/bodies",
                        "{\"code\": \"x\", \"name\": \"新局\", \"kind\": \"department\", \"parent\": \"never-was\"}"));
    }

    private String named(String members) {
        return members.replace("ELSEWHERE", elsewhere.code)
                .replace("EAST", east.code)
                .replace("CLINIC", clinic.code)
                .replace("COUNTY", county.code);
    }

    static void assertProblem(int status, String slug, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals("/problems/" + slug, answer.path("type"));
    }

    static void assertFaults(String faults, Response answer) {
        assertProblem(422, "invalid-content", answer);
        var told = new ArrayList<String>();
        tree(answer)
                .get("errors")
                .forEach(error -> told.add(error.get("pointer").textValue() + ": "
                        + error.get("detail").textValue()));
        assertEquals(faults, String.join(", ", told));
    }
}
