package org.daylight.disclosure;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.identity.Office;
import org.junit.jupiter.api.Test;

/** What a draft changes, as its editors, reviewers and approvers see it. */
@QuarkusTest
class StaffDifferencesTest {
    private final Desk desk = Desk.open();

    private static ValidatableResponse differences(String token, String edition, String query) {
        return Api.as(token)
                .get("/api/v1/staff/editions/" + edition + "/differences" + query)
                .then();
    }

    private Response correction(String disclosure) {
        return Story.fill(
                desk.editor,
                Story.correct(desk.editor, disclosure, "誊写有误"),
                rows("A", "D").add(row("B", 7)));
    }

    @Test
    void areWhatTheReviewerClears() {
        var disclosure = desk.published(rows("A", "B", "C"));
        var draft = correction(disclosure);
        Story.submit(desk.editor, draft);
        var expected =
                """
                {"from":1,"to":2,"header":[{"pointer":"/correctionReason","to":"誊写有误"}],"items":[\
                {"key":"B//","kind":"changed","fields":[{"pointer":"/amount","from":100,"to":7}]},\
                {"key":"C//","kind":"removed","fields":[{"pointer":"/granularity","from":"village"},\
                {"pointer":"/areaCode","from":"C"},{"pointer":"/areaName","from":"C 村"},\
                {"pointer":"/beneficiaryCount","from":2},{"pointer":"/amount","from":100},\
                {"pointer":"/currency","from":"CNY"}]},\
                {"key":"D//","kind":"added","fields":[{"pointer":"/granularity","to":"village"},\
                {"pointer":"/areaCode","to":"D"},{"pointer":"/areaName","to":"D 村"},\
                {"pointer":"/beneficiaryCount","to":2},{"pointer":"/amount","to":100},\
                {"pointer":"/currency","to":"CNY"}]}]}""";
        for (var token : List.of(desk.editor, desk.reviewer, desk.approver)) {
            differences(token, draft.path("edition"), "")
                    .statusCode(200)
                    .header("ETag", startsWith("\"2"))
                    .header("Cache-Control", "no-store")
                    .body(equalTo(expected));
        }
    }

    @Test
    void areThoseThatThePublicReadsAfterwards() {
        var disclosure = desk.published(rows("A", "B", "C"));
        var draft = correction(disclosure);
        var before =
                differences(desk.editor, draft.path("edition"), "").extract().jsonPath();
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, draft)));
        var after = Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/editions/2/differences")
                .jsonPath();
        assertEquals((Object) before.get("items"), after.get("items"));
        assertEquals((Object) before.get("header"), after.get("header"));
        differences(desk.editor, draft.path("edition"), "").statusCode(409);
    }

    @Test
    void areAllOfAFirstDraft() {
        var draft = Story.fill(desk.editor, desk.draft(), rows("A", "B"));
        differences(desk.editor, draft.path("edition"), "")
                .statusCode(200)
                .body(
                        "from", equalTo(0),
                        "to", equalTo(1),
                        "header.pointer", equalTo(List.of("/title", "/period", "/summary", "/content")),
                        "items.key", equalTo(List.of("A//", "B//")),
                        "items.kind", equalTo(List.of("added", "added")));
    }

    @Test
    void comeInPages() {
        var disclosure = desk.published(rows("A", "B", "C"));
        String draft = correction(disclosure).path("edition");
        var whole = differences(desk.editor, draft, "").extract().jsonPath().getList("items");
        for (int limit = 1; limit <= 4; limit++) {
            List<Object> seen = new ArrayList<>();
            String next = "/api/v1/staff/editions/" + draft + "/differences?limit=" + limit;
            for (int page = 0; next != null; page++) {
                var answer = Api.as(desk.reviewer)
                        .get(next)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertEquals(page == 0, answer.get("header") != null);
                seen.addAll(answer.getList("items"));
                next = answer.getString("next");
            }
            assertEquals(whole, seen, "limit " + limit);
        }
    }

    @Test
    void areNobodyElsesBusiness() {
        String draft = correction(desk.published(rows("A", "B", "C"))).path("edition");
        differences(Office.county().editor(), draft, "").statusCode(404);
    }
}
