package org.daylight.identity;

import static org.daylight.identity.Administration.tree;
import static org.daylight.identity.BodyRefusalsTest.assertFaults;
import static org.daylight.identity.BodyRefusalsTest.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.daylight.contract.Api;
import org.daylight.disclosure.Story;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.api.Test;

/** A village's proxy lets exactly one body's people act for it, from one day to another. Today is 2026-07-01. */
@QuarkusTest
class ProxiesTest {
    private final Office county = Office.county();
    private final Office township = county.below(BodyKind.TOWNSHIP);
    private final Office village = township.below(BodyKind.VILLAGE);
    private final Administration administration = Administration.of(county);

    @Test
    void givenAndEnded() {
        var given = give(village, township);
        var proxy = given.<String>path("proxy");
        assertEquals(201, given.statusCode());
        assertEquals("/api/v1/staff/proxies/" + proxy, given.header("Location").replaceFirst("^https?://[^/]*", ""));
        var body =
                "{\"proxy\": \"%s\", \"village\": \"%s\", \"serving\": \"%s\", \"basis\": \"代办协议\", \"fromDay\": \"2026-07-01\"}"
                        .formatted(proxy, village.code, township.code);
        assertEquals(tree(body), tree(given));
        assertEquals(tree(body), tree(administration.get("/proxies/" + proxy)));
        var ended = tree(body.replace("}", ", \"toDay\": \"2026-07-01\"}"));
        assertEquals(ended, tree(end(proxy, "{}")));
        assertEquals(ended, tree(administration.get("/proxies/" + proxy)));
    }

    @Test
    void worksFromItsFirstDayToItsLast() {
        assertEquals(403, drafted(township));
        var proxy = give(village, township).<String>path("proxy");
        assertEquals(201, drafted(township));
        assertEquals(403, drafted(county));
        end(proxy, "{}");
        assertEquals(201, drafted(township));
        TestClock.advance(Duration.ofDays(1));
        assertEquals(403, drafted(township));
    }

    @Test
    void givenOnceAtATime() {
        String first = give(village, township).path("proxy");
        assertProblem(409, "conflict", give(village, township));
        assertEquals(201, give(village, county).statusCode());
        end(first, "{}");
        assertEquals(201, give(village, township).statusCode());
    }

    @Test
    void endedOnce() {
        String proxy = give(village, township).path("proxy");
        assertFaults("/toDay: must not be before the first day", end(proxy, "{\"toDay\": \"2026-06-30\"}"));
        end(proxy, "{}");
        assertProblem(409, "wrong-state", end(proxy, "{}"));
    }

    @Test
    void givenByVillagesAlone() {
        assertFaults("/village: only a village gives a proxy", give(township, county));
    }

    @Test
    void notGivenToOneself() {
        assertFaults("/serving: must be another body than the village", give(village, village));
    }

    @Test
    void notOverTheHeadOfOthers() {
        assertProblem(403, "forbidden", give(village, Office.county()));
        assertProblem(403, "forbidden", give(Office.department().below(BodyKind.VILLAGE), township));
    }

    private int drafted(Office editors) {
        return Api.as(editors.editor())
                .contentType("application/json")
                .body(Story.draftFor(village.code))
                .post("/api/v1/staff/disclosures")
                .statusCode();
    }

    private Response give(Office from, Office to) {
        return administration.post(
                "/proxies",
                "{\"village\": \"%s\", \"serving\": \"%s\", \"basis\": \"代办协议\"}".formatted(from.code, to.code));
    }

    private Response end(String proxy, String document) {
        return administration.post("/proxies/" + proxy + "/end", document);
    }
}
