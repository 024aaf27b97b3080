package org.daylight.identity;

import static org.daylight.identity.BodyRefusalsTest.assertFaults;
import static org.daylight.identity.BodyRefusalsTest.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that was merged never comes back, and nothing new is put below it. */
@QuarkusTest
class EndedBodyTest {
    private final Office county = Office.county();
    private final Office east = county.below(BodyKind.TOWNSHIP);
    private final Office west = county.below(BodyKind.TOWNSHIP);
    private final Administration administration = Administration.of(county);

    @BeforeEach
    void merge() {
        var merged = administration.change(west.code, "\"act\": \"merged\", \"successor\": \"" + east.code + "\"");
        assertEquals("merged", merged.path("status"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"act\": \"renamed\", \"name\": \"西镇\"",
                "\"act\": \"moved\", \"parent\": \"COUNTY\"",
                "\"act\": \"merged\", \"successor\": \"COUNTY\"",
                "\"act\": \"abolished\", \"successor\": \"COUNTY\""
            })
    void isNotChanged(String members) {
        assertProblem(409, "wrong-state", administration.change(west.code, members.replace("COUNTY", county.code)));
    }

    @Test
    void takesNothingOver() {
        assertFaults(
                "/parent: there is no such active body",
                administration.change(east.code, "\"act\": \"moved\", \"parent\": \"" + west.code + "\""));
        assertFaults(
                "/successor: there is no such active body",
                administration.change(east.code, "\"act\": \"merged\", \"successor\": \"" + west.code + "\""));
        assertFaults("/parent: there is no such active body", administration.found("x", "village", west));
    }

    @Test
    void getsNoPeople() {
        var post = "{\"subject\": \"zhang\", \"role\": \"editor\", \"body\": \"" + west.code + "\"}";
        assertFaults("/body: there is no such active body", administration.post("/posts", post));
        var proxy = "{\"village\": \"%s\", \"serving\": \"%s\", \"basis\": \"代办协议\"}"
                .formatted(east.below(BodyKind.VILLAGE).code, west.code);
        assertFaults("/serving: there is no such active body", administration.post("/proxies", proxy));
    }

    @Test
    void itsCodeIsNotGivenAgain() {
        assertProblem(409, "conflict", administration.found(west.code, "township", county));
    }
}
