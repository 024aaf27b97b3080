package org.daylight.disclosure;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;

/** A correction touches the rows that it changes and no others; drafts come, go back and are thrown away. */
@QuarkusTest
class CorrectionsTest {
    private final Desk desk = Desk.open();

    @Test
    void onlyWhatChangesIsTouched() {
        var disclosure = desk.published(rows("A", "B", "C"));
        var one = Desk.seqOf(disclosure);
        desk.corrected(disclosure, rows("A").add(row("B", 7)).add(row("D", 8)));
        var two = Desk.seqOf(disclosure);
        assertEquals(
                List.of(
                        "A// 100.00 %d null".formatted(one),
                        "B// 100.00 %d %d".formatted(one, two),
                        "B// 7.00 %d null".formatted(two),
                        "C// 100.00 %d %d".formatted(one, two),
                        "D// 8.00 %d null".formatted(two)),
                stored(disclosure));
        // B as it was, C back again: new rows under old keys.
        desk.corrected(disclosure, rows("A", "B", "C").add(row("D", 8)));
        var three = Desk.seqOf(disclosure);
        assertEquals(
                List.of(
                        "A// 100.00 %d null".formatted(one),
                        "B// 100.00 %d %d".formatted(one, two),
                        "B// 7.00 %d %d".formatted(two, three),
                        "B// 100.00 %d null".formatted(three),
                        "C// 100.00 %d %d".formatted(one, two),
                        "C// 100.00 %d null".formatted(three),
                        "D// 8.00 %d null".formatted(two)),
                stored(disclosure));
        assertEquals(List.of(3, 3, 4), List.of(count(disclosure, 1), count(disclosure, 2), count(disclosure, 3)));
    }

    @Test
    void theSameRowsAgainTouchNothing() {
        var disclosure = desk.published(rows("A", "B"));
        var before = stored(disclosure);
        var first = Api.given().get("/api/v1/disclosures/" + disclosure).jsonPath();
        desk.corrected(disclosure, (ArrayNode) rows("B", "A"));
        assertEquals(before, stored(disclosure));
        var second = Api.given().get("/api/v1/disclosures/" + disclosure).jsonPath();
        assertEquals(2, second.getInt("edition"));
        assertEquals(first.getString("rowRoot"), second.getString("rowRoot"));
    }

    @Test
    void aCorrectionOfTheWordsLeavesTheRows() {
        var disclosure = desk.published(rows("A", "B"));
        var before = stored(disclosure);
        var draft = Story.correct(desk.editor, disclosure, "标题有误");
        assertEquals(List.of("A", "B"), draftRows(draft));
        var revised = revise(draft, "新标题");
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, revised)));
        assertEquals(before, stored(disclosure));
        Api.given()
                .get("/api/v1/disclosures/" + disclosure)
                .then()
                .body(
                        "header.title",
                        equalTo("新标题"),
                        "header.correctionReason",
                        equalTo("标题有误"),
                        "rowCount",
                        equalTo(2));
    }

    @Test
    void whatIsSentBackIsMendedAndSubmittedAgain() {
        var draft = Story.fill(desk.editor, desk.draft(), rows("A"));
        var review = Story.submit(desk.editor, draft);
        Api.as(desk.reviewer)
                .header("If-Match", review.header("ETag"))
                .contentType("application/json")
                .body("{\"reason\": \"缺一行\"}")
                .post("/api/v1/staff/reviews/" + review.path("review") + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"), "returnReason", equalTo("缺一行"));
        var again = Api.as(desk.editor).get("/api/v1/staff/editions/" + draft.path("edition"));
        again.then().statusCode(200).body("state", equalTo("draft"));
        var second = Story.submit(desk.editor, Story.fill(desk.editor, again, rows("A", "B")));
        Story.approve(desk.approver, Story.clear(desk.reviewer, second));
        assertEquals(2, count(draft.path("disclosure"), 1));
    }

    @Test
    void aDiscardedCorrectionLeavesNoTrace() {
        var disclosure = desk.published(rows("A", "B"));
        var before = stored(disclosure);
        var draft = Story.fill(desk.editor, Story.correct(desk.editor, disclosure, "误"), rows("C"));
        Api.as(desk.editor)
                .header("If-Match", draft.header("ETag"))
                .delete("/api/v1/staff/editions/" + draft.path("edition"))
                .then()
                .statusCode(204);
        assertEquals(before, stored(disclosure));
        var anew = Story.correct(desk.editor, disclosure, "再来");
        assertEquals(2, (int) anew.path("number"));
        assertEquals(List.of("A", "B"), draftRows(anew));
        Story.publish(desk.editor, desk.reviewer, desk.approver, anew, rows("A", "B", "C"));
        assertEquals(3, count(disclosure, 2));
    }

    @Test
    void whatIsPublicIsNoDraft() {
        var draft = desk.draft();
        var disclosure = Story.publish(desk.editor, desk.reviewer, desk.approver, draft, rows("A"));
        var edition = Api.as(desk.editor).get("/api/v1/staff/editions/" + draft.path("edition"));
        edition.then().statusCode(200).body("state", equalTo("published"));
        Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(Story.rowsDocument(rows("B")))
                .put("/api/v1/staff/editions/" + draft.path("edition") + "/rows")
                .then()
                .statusCode(409);
        desk.withdrawn(disclosure);
        Api.as(desk.editor)
                .contentType("application/json")
                .body("{\"reason\": \"误\"}")
                .post("/api/v1/staff/disclosures/" + disclosure + "/corrections")
                .then()
                .statusCode(409);
    }

    private Response revise(Response draft, String title) {
        var sample = (com.fasterxml.jackson.databind.node.ObjectNode)
                Story.neixiang().get("draft");
        sample.remove(List.of("family", "body"));
        return Api.as(desk.editor)
                .header("If-Match", draft.header("ETag"))
                .contentType("application/json")
                .body(sample.put("title", title).toString())
                .put("/api/v1/staff/editions/" + draft.path("edition"))
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private List<String> draftRows(Response draft) {
        return Api.as(desk.editor)
                .get("/api/v1/staff/editions/" + draft.path("edition") + "/rows")
                .jsonPath()
                .getList("rows.areaCode");
    }

    private static int count(String disclosure, int edition) {
        var url = "/api/v1/disclosures/" + disclosure + "/editions/" + edition;
        var rows =
                new ArrayList<Object>(Api.given().get(url + "/rows").jsonPath().getList("items"));
        assertEquals(rows.size(), (int) Api.given().get(url).path("rowCount"));
        return rows.size();
    }

    private static List<String> stored(String disclosure) {
        return Roles.asSuperuser(
                """
                select concat_ws(' ', row_key, amount, coalesce(seq_from::text, 'null'), coalesce(seq_to::text, 'null'))
                from subsidy_payment where disclosure_id = ?::uuid order by row_key, seq_from""",
                disclosure);
    }
}
