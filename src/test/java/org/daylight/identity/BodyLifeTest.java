package org.daylight.identity;

import static org.daylight.identity.Administration.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.daylight.contract.Api;
import org.daylight.disclosure.Story;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.api.Test;

/** Bodies are founded, renamed, moved, merged and abolished; each act takes a number and says what it did. */
@QuarkusTest
class BodyLifeTest {
    private static final String BEFORE_EVERYTHING = "2000-01-01T00:00:00Z";

    private final Office county = Office.county();
    private final Office east = county.below(BodyKind.TOWNSHIP);
    private final Office west = county.below(BodyKind.TOWNSHIP);
    private final Administration administration = Administration.of(county);

    @Test
    void founded() {
        var newest = newest();
        var code = county.code + "-N";
        var answer = administration.found(code, "public-service", east);
        assertEquals(201, answer.statusCode());
        assertEquals("/api/v1/staff/bodies/" + code, answer.header("Location").replaceFirst("^https?://[^/]*", ""));
        var body = body(code, "新设机构", "public-service", east.code, east.code, newest + 1);
        assertTakes(newest + 1, answer, body);
        assertEquals(404, asOf(code, BEFORE_EVERYTHING).statusCode());
        assertEquals(tree(body), tree(asOf(code, publishedAt(newest + 1))));
        assertAct(newest + 1, "body-founded", code, "新设机构", body, null);
    }

    @Test
    void foundedUnderAnotherSupervision() {
        var answer = administration.post(
                "/bodies",
                """
                {"code": "%s-S", "name": "水厂", "kind": "enterprise", "parent": "%s", "supervising": "%s"}"""
                        .formatted(county.code, county.code, west.code));
        assertEquals(
                tree(body(county.code + "-S", "水厂", "enterprise", county.code, west.code, newest())), tree(answer));
    }

    @Test
    void renamed() {
        var newest = newest();
        var before = body(east.code, east.name, "township", county.code, county.code, 0);
        assertEquals(tree(before), tree(Api.given().get("/api/v1/bodies/" + east.code)));
        var answer = administration.change(east.code, "\"act\": \"renamed\", \"name\": \"东镇\"");
        var after = body(east.code, "东镇", "township", county.code, county.code, newest + 1);
        assertTakes(newest + 1, answer, after);
        assertEquals(tree(before), tree(asOf(east.code, BEFORE_EVERYTHING)));
        assertEquals(tree(after), tree(asOf(east.code, publishedAt(newest + 1))));
        assertAct(newest + 1, "body-renamed", east.code, "东镇", after, "机构改革方案");
    }

    @Test
    void moved() {
        var clinic = east.below(BodyKind.PUBLIC_SERVICE);
        var newest = newest();
        var first = administration.change(clinic.code, "\"act\": \"moved\", \"parent\": \"" + west.code + "\"");
        var atWest = body(clinic.code, clinic.name, "public-service", west.code, west.code, newest + 1);
        assertTakes(newest + 1, first, atWest);
        assertAct(newest + 1, "body-moved", clinic.code, clinic.name, atWest, "机构改革方案");
        var second = administration.change(
                clinic.code,
                "\"act\": \"moved\", \"parent\": \"%s\", \"supervising\": \"%s\"".formatted(county.code, east.code));
        assertTakes(
                newest + 2,
                second,
                body(clinic.code, clinic.name, "public-service", county.code, east.code, newest + 2));
        // Whose people may now act for it has changed with it.
        assertEquals(403, drafted(west, clinic.code));
        assertEquals(201, drafted(county, clinic.code));
    }

    @Test
    void merged() {
        var village = west.below(BodyKind.VILLAGE);
        var newest = newest();
        var answer = administration.change(west.code, "\"act\": \"merged\", \"successor\": \"" + east.code + "\"");
        var ended = ended(west, "merged", east, newest + 1);
        assertTakes(newest + 1, answer, ended);
        assertAct(newest + 1, "body-merged", west.code, west.name, ended, "机构改革方案");
        // What it left behind is the successor's; its own people have no post any more that counts.
        assertEquals(403, drafted(west, west.code));
        assertEquals(200, Administration.of(east).get("/bodies/" + village.code).statusCode());
        assertEquals(404, Administration.of(west).get("/bodies/" + village.code).statusCode());
    }

    @Test
    void abolished() {
        var newest = newest();
        var answer = administration.change(east.code, "\"act\": \"abolished\", \"successor\": \"" + west.code + "\"");
        var ended = ended(east, "abolished", west, newest + 1);
        assertTakes(newest + 1, answer, ended);
        assertAct(newest + 1, "body-abolished", east.code, east.name, ended, "机构改革方案");
    }

    @Test
    void anEndedBodyPublishesNothingNew() {
        administration.change(west.code, "\"act\": \"merged\", \"successor\": \"" + east.code + "\"");
        assertEquals(422, drafted(east, west.code));
        assertEquals(201, drafted(east, east.code));
    }

    @Test
    void listedBelowItsParent() {
        administration.change(west.code, "\"act\": \"moved\", \"parent\": \"" + east.code + "\"");
        var list = "/api/v1/bodies?parent=" + county.code;
        assertEquals(
                "[" + east.code + "]", Api.given().get(list).path("items.code").toString());
        assertEquals(
                "[" + east.code + ", " + west.code + "]",
                Api.given()
                        .queryParam("asOf", BEFORE_EVERYTHING)
                        .get(list)
                        .path("items.code")
                        .toString());
    }

    private static int drafted(Office editors, String body) {
        return Api.as(editors.editor())
                .contentType("application/json")
                .body(Story.draftFor(body))
                .post("/api/v1/staff/disclosures")
                .statusCode();
    }

    /** The answer, the staff's view and the public's are one, and it bears the number. */
    private void assertTakes(long number, Response answer, String body) {
        assertEquals(tree(body), tree(answer));
        assertEquals("\"" + number + "\"", answer.header("ETag").replace("-gzip", ""));
        assertEquals(number, newest());
        String code = answer.path("code");
        assertEquals(tree(body), tree(administration.get("/bodies/" + code)));
        assertEquals(tree(body), tree(Api.given().get("/api/v1/bodies/" + code)));
    }

    private static void assertAct(long number, String act, String code, String name, String body, String basis) {
        var publication = tree(Api.given().get("/api/v1/publications/" + number));
        var header = (ObjectNode) tree(body);
        header.remove("seq");
        if (basis != null) {
            header.put("basis", basis);
        }
        assertEquals(header, publication.get("header"));
        assertEquals(
                tree(
                        """
                        {"seq": %d, "act": "%s", "publishedAt": %s, "subject": %s,
                         "body": {"code": "%s", "name": "%s"}, "title": "%s", "href": "/api/v1/bodies/%s"}"""
                                .formatted(
                                        number,
                                        act,
                                        publication.get("publishedAt"),
                                        publication.get("subject"),
                                        code,
                                        name,
                                        name,
                                        code)),
                tree(Api.given().get("/api/v1/changes?after=" + (number - 1))).at("/items/0"));
    }

    private static Response asOf(String code, String instant) {
        var at = Instant.parse(instant);
        // Tests that ran before may have pushed the instants of publication beyond the clock's start.
        TestClock.set(at.isAfter(TestClock.START) ? at : TestClock.START);
        return Api.given().queryParam("asOf", instant).get("/api/v1/bodies/" + code);
    }

    private static String publishedAt(long number) {
        return Api.given().get("/api/v1/publications/" + number).path("publishedAt");
    }

    private static long newest() {
        return Api.given().get("/api/v1/changes?limit=1").jsonPath().getLong("seq");
    }

    private static String body(String code, String name, String kind, String parent, String supervising, long seq) {
        return """
                {"code": "%s", "name": "%s", "kind": "%s", "parent": "%s", "supervising": "%s", "status": "active",
                 "seq": %d}"""
                .formatted(code, name, kind, parent, supervising, seq);
    }

    private String ended(Office body, String status, Office successor, long seq) {
        return """
                {"code": "%s", "name": "%s", "kind": "township", "parent": "%s", "supervising": "%s", "status": "%s",
                 "successor": "%s", "seq": %d}"""
                .formatted(body.code, body.name, county.code, county.code, status, successor.code, seq);
    }
}
