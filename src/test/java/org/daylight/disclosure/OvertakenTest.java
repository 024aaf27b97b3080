package org.daylight.disclosure;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is overtaken is told by whom, and how their change differs from what stands now. */
@QuarkusTest
class OvertakenTest {
    private static final String STAFF = "/api/v1/staff";

    private final Desk desk = Desk.open();
    private final String second = TestIssuer.token("second-editor", "editor");

    @BeforeEach
    void aSecondEditor() {
        desk.office.give("second-editor", Role.EDITOR);
    }

    private static ObjectNode header() {
        var draft = (ObjectNode) Story.neixiang().get("draft");
        draft.remove(List.of("family", "body"));
        return draft;
    }

    private static ValidatableResponse put(String token, Response edition, String what, JsonNode body) {
        return Api.as(token)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(body.toString())
                .put(STAFF + "/editions/" + edition.path("edition") + what)
                .then();
    }

    private static ValidatableResponse rowsOf(String token, Response edition, JsonNode rows) {
        return put(token, edition, "/rows", (JsonNode) header().removeAll().set("rows", rows));
    }

    private static Map<String, String> deed(String action, String actor) {
        return Map.of(
                "action",
                action,
                "actor",
                actor,
                "at",
                new TestClock().instant().toString());
    }

    @Test
    void anEditorsHeaderIsComparedWithTheOthers() {
        var draft = desk.draft();
        put(second, draft, "", header().put("title", "乙的标题").put("summary", "乙的说明"))
                .statusCode(200);
        put(desk.editor, draft, "", header().put("title", "甲的标题"))
                .statusCode(412)
                .body(
                        "",
                        equalTo(Map.of(
                                "type", "/problems/stale",
                                "title", "内容已被他人更新",
                                "status", 412,
                                "detail", "您依据的版本已不是最新；请重新读取后再提交。",
                                "current", "\"1\"",
                                "since", List.of(deed("edition-revised", "second-editor")),
                                "header",
                                        List.of(
                                                Map.of("pointer", "/title", "from", "乙的标题", "to", "甲的标题"),
                                                Map.of(
                                                        "pointer", "/summary",
                                                        "from", "乙的说明",
                                                        "to",
                                                                header().get("summary")
                                                                        .textValue())))));
    }

    @Test
    void whatSaysTheSameDiffersInNothing() {
        var draft = desk.draft();
        put(second, draft, "", header()).statusCode(200);
        put(desk.editor, draft, "", header()).statusCode(412).body("header", equalTo(List.of()));
    }

    @Test
    void anEditorsRowsAreComparedWithTheOthers() {
        var draft = desk.draft();
        rowsOf(second, draft, rows("A", "B").add(row("C", 3))).statusCode(200);
        rowsOf(desk.editor, draft, rows("B", "D").add(row("C", 4)))
                .statusCode(412)
                .body(
                        "current", equalTo("\"1\""),
                        "since", equalTo(List.of(deed("edition-rows-replaced", "second-editor"))),
                        "rows.key", equalTo(List.of("A//", "C//", "D//")),
                        "rows.kind", equalTo(List.of("removed", "changed", "added")),
                        "rows[1].fields", equalTo(List.of(Map.of("pointer", "/amount", "from", 3, "to", 4))),
                        "moreRows", equalTo(false),
                        "header", nullValue());
    }

    @Test
    void aCorrectionsRowsAreComparedWithAllThatItWouldHave() {
        var draft = Story.correct(desk.editor, desk.published(rows("A", "B")), "誊写有误");
        rowsOf(second, draft, rows("A").add(row("B", 7))).statusCode(200);
        rowsOf(desk.editor, draft, rows("A", "B"))
                .statusCode(412)
                .body(
                        "rows.key", equalTo(List.of("B//")),
                        "rows[0].fields", equalTo(List.of(Map.of("pointer", "/amount", "from", 7, "to", 100))));
    }

    @Test
    void noMoreThanAHundredRowsAreTold() {
        var draft = desk.draft();
        rowsOf(second, draft, rows("A")).statusCode(200);
        var many = rows("A");
        for (int i = 0; i < 101; i++) {
            many.add(row("R%03d".formatted(i), 1));
        }
        rowsOf(desk.editor, draft, many).statusCode(412).body("rows", hasSize(100), "moreRows", equalTo(true));
        many.remove(101);
        rowsOf(desk.editor, draft, many).statusCode(412).body("rows", hasSize(100), "moreRows", equalTo(false));
    }

    @Test
    void whatWouldNotBeAcceptedIsNotCompared() {
        var draft = desk.draft();
        rowsOf(second, draft, rows("A")).statusCode(200);
        rowsOf(desk.editor, draft, rows("B", "B")).statusCode(412).body("rows", nullValue(), "since", hasSize(1));
        put(desk.editor, draft, "", header().put("period", "2026Q9"))
                .statusCode(412)
                .body("header", nullValue(), "since", hasSize(1));
    }

    @Test
    void whoEditsWhatWasSubmittedIsToldThatToo() {
        var draft = Story.fill(desk.editor, desk.draft(), rows("A"));
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(second, draft)));
        rowsOf(desk.editor, draft, rows("B"))
                .statusCode(412)
                .body(
                        "since.action",
                        equalTo(List.of("edition-submitted", "edition-approved", "edition-published")),
                        // What is public is read by everyone, and compared there.
                        "rows",
                        nullValue());
    }

    @Test
    void aSecondApproverIsToldOfTheFirst() {
        desk.office.give("second-approver", Role.APPROVER);
        var review = desk.cleared(rows("A"));
        Story.approve(TestIssuer.token("second-approver", "approver"), review);
        Api.as(desk.approver)
                .header("If-Match", review.header("ETag"))
                .post(STAFF + "/reviews/" + review.path("review") + "/approval")
                .then()
                .statusCode(412)
                .body(
                        "current", equalTo("\"2\""),
                        "state", equalTo("approved"),
                        "since", equalTo(List.of(deed("review-approved", "second-approver"))));
    }

    @Test
    void whoIsNotAllowedIsToldNothing() {
        var draft = desk.draft();
        rowsOf(second, draft, rows("A")).statusCode(200);
        rowsOf(Desk.open().editor, draft, rows("B")).statusCode(404).body("since", nullValue(), "rows", nullValue());
        rowsOf(desk.reviewer, draft, rows("B")).statusCode(403).body("since", nullValue(), "rows", nullValue());
    }
}
