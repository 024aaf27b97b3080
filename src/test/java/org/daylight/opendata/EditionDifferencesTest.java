package org.daylight.opendata;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.disclosure.Case;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What changed between two editions, as everyone may read it. */
@QuarkusTest
class EditionDifferencesTest {
    private final Desk desk = Desk.open();

    static List<Case> corrected() {
        return Case.all().filter(Case::isCorrected).toList();
    }

    private static ValidatableResponse get(String disclosure, String editionAndQuery) {
        return Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/editions/"
                        + editionAndQuery.replaceFirst("\\?|$", "/differences$0"))
                .then();
    }

    @Test
    void tellsEachFieldAndEachRow() {
        var disclosure = desk.published(rows("A", "B", "C"));
        Story.publish(
                desk.editor,
                desk.reviewer,
                desk.approver,
                retitled(Story.correct(desk.editor, disclosure, "誊写有误")),
                rows("A", "D").add(row("B", 7)));
        var seq = Desk.seqOf(disclosure);
        get(disclosure, "2")
                .statusCode(200)
                .body(equalTo(
                        """
                                {"from":1,"to":2,"header":[\
                                {"pointer":"/title","from":"内乡县2023年耕地地力保护补贴发放情况","to":"新标题"},\
                                {"pointer":"/correctionReason","to":"誊写有误"}],\
                                "items":[\
                                {"key":"B//","kind":"changed","fields":[{"pointer":"/amount","from":100,"to":7}]},\
                                {"key":"C//","kind":"removed","fields":[{"pointer":"/granularity","from":"village"},\
                                {"pointer":"/areaCode","from":"C"},{"pointer":"/areaName","from":"C 村"},\
                                {"pointer":"/beneficiaryCount","from":2},{"pointer":"/amount","from":100},\
                                {"pointer":"/currency","from":"CNY"}]},\
                                {"key":"D//","kind":"added","fields":[{"pointer":"/granularity","to":"village"},\
                                {"pointer":"/areaCode","to":"D"},{"pointer":"/areaName","to":"D 村"},\
                                {"pointer":"/beneficiaryCount","to":2},{"pointer":"/amount","to":100},\
                                {"pointer":"/currency","to":"CNY"}]}],"seq":%d}"""
                                .formatted(seq)));
        get(disclosure, "1?from=2")
                .statusCode(200)
                .body(
                        "from", equalTo(2),
                        "to", equalTo(1),
                        "seq", equalTo((int) seq),
                        "header.find { it.pointer == '/title' }.to", equalTo("内乡县2023年耕地地力保护补贴发放情况"),
                        "items.kind", equalTo(List.of("changed", "added", "removed")),
                        "items[0].fields", equalTo(List.of(Map.of("pointer", "/amount", "from", 7, "to", 100))));
        get(disclosure, "2?from=2").body("header", equalTo(List.of()), "items", equalTo(List.of()));
    }

    private Response retitled(Response edition) {
        var draft = ((ObjectNode) Story.neixiang().get("draft")).put("title", "新标题");
        draft.remove(List.of("family", "body"));
        return Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(draft.toString())
                .put("/api/v1/staff/editions/" + edition.path("edition"))
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    @ParameterizedTest
    @MethodSource("corrected")
    void tellsTheCorrectionOfARealMisprint(Case real) {
        var disclosure = real.published(desk);
        var inHeader = real.misprints("/draft").stream()
                .map(pointer -> pointer.substring("/draft".length()))
                .toList();
        var inRows = real.misprints("/rows").stream()
                .map(pointer -> pointer.replaceFirst("/rows/\\d+", ""))
                .toList();
        real.corrected().correcting(desk, disclosure);
        var answer = get(disclosure, "2").statusCode(200).extract().jsonPath();
        assertEquals(
                inHeader,
                answer.getList("header.pointer", String.class).stream()
                        .filter(pointer -> pointer.startsWith("/content"))
                        .toList());
        assertEquals(inRows, answer.getList("items.fields.flatten().pointer", String.class));
        assertEquals(List.of(), answer.getList("items.kind.findAll { it != 'changed' }"));
        // The reasons for the misprints went with them.
        assertEquals("/notes", answer.getString("header.find { it.pointer == '/notes' && it.to == null }.pointer"));
    }

    @Test
    void aFirstEditionIsAllNew() {
        var disclosure = desk.published(rows("A", "B"));
        get(disclosure, "1")
                .statusCode(200)
                .body(
                        "from", equalTo(0),
                        "to", equalTo(1),
                        "seq", equalTo((int) Desk.seqOf(disclosure)),
                        "header.pointer", equalTo(List.of("/body", "/content", "/period", "/summary", "/title")),
                        "header.from", equalTo(java.util.Arrays.asList(null, null, null, null, null)),
                        "items.kind", equalTo(List.of("added", "added")),
                        "items.key", equalTo(List.of("A//", "B//")));
    }

    @Test
    void whatWasChangedBackIsNoDifference() {
        var letters = new String[] {"A", "B", "C", "D", "E", "F", "G"};
        var disclosure = desk.published(rows(letters));
        var cheap = rows();
        for (var letter : letters) {
            cheap.add(row(letter, 5));
        }
        desk.corrected(disclosure, cheap);
        desk.corrected(disclosure, rows("A", "B", "C", "D", "E", "F").add(row("G", 7)));
        // Six rows that stand twice in the table are passed before the one that differs is found.
        get(disclosure, "3?from=1&limit=1")
                .statusCode(200)
                .body("items.key", equalTo(List.of("G//")), "next", nullValue());
        get(disclosure, "3?limit=1000").body("items.size()", equalTo(7));
    }

    @Test
    void pagesOfItHoldEachRowOnce() {
        var disclosure = desk.published(rows("A", "B", "C", "D", "E"));
        desk.corrected(
                disclosure,
                rows("D", "F", "G").add(row("A", 1)).add(row("C", 2)).add(row("E", 3)));
        var whole = get(disclosure, "2").extract().jsonPath().getList("items");
        assertEquals(6, whole.size());
        for (int limit = 1; limit <= 7; limit++) {
            List<Object> seen = new ArrayList<>();
            var next = "/api/v1/disclosures/" + disclosure + "/editions/2/differences?limit=" + limit;
            for (int page = 0; next != null; page++) {
                var answer =
                        Api.given().get(next).then().statusCode(200).extract().jsonPath();
                assertEquals(page == 0, answer.get("header") != null);
                seen.addAll(answer.getList("items"));
                next = answer.getString("next");
            }
            assertEquals(whole, seen, "limit " + limit);
        }
    }

    @Test
    void aDraftIsNoEditionYet() {
        var disclosure = desk.published(rows("A"));
        var draft = Story.fill(desk.editor, Story.correct(desk.editor, disclosure, "誊写有误"), rows("B"));
        get(disclosure, "2").statusCode(404);
        get(disclosure, "1?from=2").statusCode(404);
        get(disclosure, "1").statusCode(200).body("items.key", equalTo(List.of("A//")));
        Story.submit(desk.editor, draft);
        get(disclosure, "2?from=1").statusCode(404);
        get(disclosure, "1?from=2").statusCode(404);
    }

    @Test
    void aWithdrawnDisclosureStaysComparable() {
        var disclosure = desk.published(rows("A"));
        desk.corrected(disclosure, rows("B"));
        var before = get(disclosure, "2").statusCode(200).extract().asString();
        desk.withdrawn(disclosure);
        get(disclosure, "2").statusCode(200).body(equalTo(before));
        get(disclosure, "3").statusCode(404);
    }
}
