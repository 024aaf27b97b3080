package org.daylight.disclosure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.publication.Commitment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not reconcile is refused with its figures, until it is corrected or a note says why; the note is published. */
@QuarkusTest
class NotesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTE =
            """
            {"rule": "amount-is-rate-times-quantity", "place": "/rows/B~1~1/amount", "stated": 869.02, "computed": 869,
             "reason": "原件如此，差两分"}""";

    private final Desk desk = Desk.open();

    /** Two villages, the second of which has 869.02 for 10 mu at 86.9. */
    private static ArrayNode rows(double amount) {
        return Desk.rows("A")
                .add(Desk.row("B", 0)
                        .put("quantity", 10)
                        .put("unit", "mu")
                        .put("rate", 86.9)
                        .put("amount", amount));
    }

    private Response misprinted() {
        return Story.fill(desk.editor, desk.draft(), rows(869.02));
    }

    private Response noted(Response edition, String... notes) {
        return put(edition, notes).statusCode(200).extract().response();
    }

    private ValidatableResponse put(Response edition, String... notes) {
        var draft = Story.neixiang().<ObjectNode>withObject("draft").without(List.of("family", "body"));
        var body = draft.toString().replaceFirst("\\{", "{\"notes\": [" + String.join(",", notes) + "],");
        return Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(body)
                .put("/api/v1/staff/editions/" + edition.path("edition"))
                .then();
    }

    private ValidatableResponse submitted(Response edition, String language) {
        return Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .header("Accept-Language", language)
                .post("/api/v1/staff/editions/" + edition.path("edition") + "/submission")
                .then();
    }

    private String published(Response edition) {
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, edition)));
        return edition.path("disclosure");
    }

    private static String note(String member, String value) throws JsonProcessingException {
        var note = (ObjectNode) JSON.readTree(NOTE);
        note.set(member, JSON.readTree(value));
        return note.toString();
    }

    @Test
    void aMismatchIsRefusedWithItsFigures() {
        var edition = misprinted();
        submitted(edition, "en")
                .statusCode(422)
                .body("type", equalTo("/problems/unreconciled"), "title", equalTo("Figures do not reconcile"))
                .body(
                        "errors",
                        equalTo(List.of(Map.of(
                                "pointer",
                                "/rows/1/amount",
                                "detail",
                                "amount is rate × quantity, give or take half a fen each: states 869.02,"
                                        + " computed 869, a difference of 0.02",
                                "rule",
                                "amount-is-rate-times-quantity",
                                "place",
                                "/rows/B~1~1/amount",
                                "stated",
                                869.02f,
                                "computed",
                                869,
                                "difference",
                                0.02f))));
        submitted(edition, "zh-CN")
                .statusCode(422)
                .body("title", equalTo("数字不相符"))
                .body("errors.detail", equalTo(List.of("金额应为标准×数量，每人可差半分：所列 869.02，计算为 869，相差 0.02")));
        Api.as(desk.editor)
                .get("/api/v1/staff/editions/" + edition.path("edition"))
                .then()
                .body("state", equalTo("draft"), "notes", nullValue());
    }

    /** Its reason is part of the header, and so of the digest that everyone can check. */
    @Test
    void aNoteIsPublishedAndHashed() throws JsonProcessingException {
        var noted = noted(misprinted(), NOTE);
        assertEquals(JSON.readTree(NOTE), JSON.readTree(noted.asString()).at("/notes/0"));
        var view = JSON.readTree(Api.given()
                .get("/api/v1/disclosures/" + published(noted))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(JSON.readTree("[" + NOTE + "]"), view.at("/header/notes"));
        assertArrayEquals(
                HexFormat.of().parseHex(view.get("headerDigest").textValue()),
                Commitment.headerDigest(
                        HexFormat.of().parseHex(view.get("salt").textValue()),
                        CanonicalJson.bytes(view.get("header"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule / \"another-rule\"",
                "place / \"/rows/A~1~1/amount\"",
                "place / \"/rows/1/amount\"",
                "stated / 869.03",
                "computed / 868"
            })
    void aNoteAboutSomethingElseExplainsNothing(String change) throws JsonProcessingException {
        var parts = change.split(" / ");
        submitted(noted(misprinted(), note(parts[0], parts[1])), "en")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/rows/1/amount", "/notes/0")))
                .body("errors[1].detail", equalTo("there is no such discrepancy; remove the note"));
    }

    @Test
    void oneNoteForEachDiscrepancy() throws JsonProcessingException {
        submitted(noted(misprinted(), NOTE, note("reason", "\"再说一遍\"")), "en")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/notes/1")));
        // Numbers are compared as numbers.
        submitted(noted(misprinted(), note("computed", "869.0")), "en").statusCode(200);
    }

    /** A correction starts with the notes of what it corrects; they do not outlive the misprint. */
    @Test
    void aCorrectionKeepsItsNotesUntilTheFigureIsRight() throws JsonProcessingException {
        var disclosure = published(noted(misprinted(), NOTE));
        var correction = Story.correct(desk.editor, disclosure, "面积誊写有误");
        assertEquals(JSON.readTree(NOTE), JSON.readTree(correction.asString()).at("/notes/0"));
        var right = Story.fill(desk.editor, correction, rows(869));
        submitted(right, "en").statusCode(422).body("errors.pointer", equalTo(List.of("/notes/0")));
        published(noted(right));
        var url = "/api/v1/disclosures/" + disclosure;
        Api.given().get(url).then().body("edition", equalTo(2), "header.notes", nullValue());
        Api.given().get(url + "/editions/1").then().body("header.notes.reason", equalTo(List.of("原件如此，差两分")));
    }

    @Test
    void aNoteSaysEverything() throws JsonProcessingException {
        for (var member : List.of("rule", "place", "stated", "computed", "reason")) {
            var note = (ObjectNode) JSON.readTree(NOTE);
            note.remove(member);
            put(misprinted(), note.toString())
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/notes/0/" + member)));
        }
        put(misprinted(), note("reason", "\"  \""))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/notes/0/reason")));
        put(misprinted(), "null").statusCode(400);
        put(misprinted(), note("stated", "1234567890123456")).statusCode(400);
    }
}
