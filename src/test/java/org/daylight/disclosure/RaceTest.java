package org.daylight.disclosure;

import static org.daylight.disclosure.AtOnce.atOnce;
import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.contract.Api;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two people at the same moment: one wins, the other is told so, and nothing is done twice or by halves. */
@QuarkusTest
class RaceTest {
    private static final int ROUNDS = 3;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = Desk.open();
    }

    @RepeatedTest(ROUNDS)
    void oneOfTwoApproversWins() throws Exception {
        var review = desk.cleared(rows("A", "B"));
        desk.office.give("second-approver", Role.APPROVER);
        var second = TestIssuer.token("second-approver", "approver");
        var answers = atOnce(() -> approve(desk.approver, review), () -> approve(second, review));
        assertEquals(List.of(200, 412), statuses(answers));
        var winner = answers.get(0).statusCode() == 200 ? answers.get(0).path("approver") : "second-approver";
        loser(answers)
                .body(
                        "since.action", equalTo(List.of("review-approved")),
                        "since.actor", equalTo(List.of(winner)),
                        "state", equalTo("approved"));
        assertEquals(1, acts("first-edition"));
    }

    @RepeatedTest(ROUNDS)
    void approvingAndSendingBackDoNotBothHappen() throws Exception {
        var review = desk.cleared(rows("A"));
        var answers = atOnce(() -> approve(desk.approver, review), () -> sendBack(desk.approver, review));
        assertEquals(List.of(200, 412), statuses(answers));
        var isApproved = answers.get(0).statusCode() == 200;
        loser(answers)
                .body(
                        "since.action", equalTo(List.of(isApproved ? "review-approved" : "review-returned")),
                        "state", equalTo(isApproved ? "approved" : "returned"));
    }

    @RepeatedTest(ROUNDS)
    void oneOfTwoSavesOfTheRowsWins() throws Exception {
        var draft = desk.draft();
        var second = secondEditor();
        var answers = atOnce(() -> fill(desk.editor, draft, "A", "B"), () -> fill(second, draft, "A", "B", "C"));
        assertEquals(List.of(200, 412), statuses(answers));
        var isShort = answers.get(0).statusCode() == 200;
        loser(answers)
                .body(
                        "since.actor", equalTo(List.of(isShort ? desk.office.subject(Role.EDITOR) : "second-editor")),
                        "rows.key", equalTo(List.of("C//")),
                        "rows.kind", equalTo(List.of(isShort ? "added" : "removed")));
    }

    @RepeatedTest(ROUNDS)
    void oneOfTwoSavesOfTheHeaderWins() throws Exception {
        var draft = desk.draft();
        var second = secondEditor();
        var answers = atOnce(() -> retitle(desk.editor, draft, "甲"), () -> retitle(second, draft, "乙"));
        assertEquals(List.of(200, 412), statuses(answers));
        var won = answers.get(0).statusCode() == 200 ? "甲" : "乙";
        loser(answers)
                .body(
                        "header",
                        equalTo(List.of(Map.of("pointer", "/title", "from", won, "to", won.equals("甲") ? "乙" : "甲"))));
        Api.as(second)
                .get("/api/v1/staff/editions/" + draft.path("edition"))
                .then()
                .body("title", equalTo(won));
    }

    @RepeatedTest(ROUNDS)
    void oneOfTwoSavesOfFilledRowsWins() throws Exception {
        var draft = Story.fill(desk.editor, desk.draft(), rows("A", "B"));
        var statuses = statuses(atOnce(() -> fill(desk.editor, draft, "A", "B"), () -> discard(desk.editor, draft)));
        assertEquals(1, count(statuses, 412), statuses.toString());
    }

    @RepeatedTest(ROUNDS)
    void aDraftIsSubmittedOnce() throws Exception {
        var draft = Story.fill(desk.editor, desk.draft(), rows("A"));
        assertEquals(
                List.of(200, 412),
                statuses(atOnce(() -> submit(desk.editor, draft), () -> submit(desk.editor, draft))));
    }

    @RepeatedTest(ROUNDS)
    void whatIsApprovedIsWhatWasSubmitted() throws Exception {
        var draft = Story.fill(desk.editor, desk.draft(), rows("A", "B"));
        var review = Story.clear(desk.reviewer, Story.submit(desk.editor, draft));
        var answers = atOnce(() -> approve(desk.approver, review), () -> fill(desk.editor, draft, "X"));
        assertEquals(200, answers.get(0).statusCode());
        answers.get(1).then().statusCode(412).body("since[0].action", equalTo("edition-submitted"));
        Api.given()
                .get("/api/v1/disclosures/" + draft.path("disclosure") + "/editions/1/rows")
                .then()
                .body("items.row.areaCode", equalTo(List.of("A", "B")));
    }

    @RepeatedTest(ROUNDS)
    void oneOfTwoCorrectionsBegins() throws Exception {
        var disclosure = desk.published(rows("A"));
        var statuses =
                statuses(atOnce(() -> correct(disclosure), () -> correct(disclosure), () -> correct(disclosure)));
        assertEquals(List.of(201, 409, 409), statuses);
    }

    @RepeatedTest(ROUNDS)
    void aCorrectionAndAWithdrawalDoNotBothHappen() throws Exception {
        var disclosure = desk.published(rows("A"));
        var tag = staffTag(disclosure);
        var answers = atOnce(() -> correct(disclosure), () -> withdraw(disclosure, tag));
        var statuses = answers.stream().map(Response::statusCode).toList();
        assertTrue(Set.of(List.of(201, 409), List.of(409, 200)).contains(statuses), statuses.toString());
    }

    @Test
    void nobodyWithdrawsACorrectionTheyHaveNotSeen() {
        var disclosure = desk.published(rows("A"));
        var seen = staffTag(disclosure);
        desk.corrected(disclosure, rows("A", "B"));
        assertEquals(412, withdraw(disclosure, seen).statusCode());
        assertEquals(200, withdraw(disclosure, staffTag(disclosure)).statusCode());
    }

    @Test
    void aRefusedWithdrawalLeavesTheDisclosureInForce() {
        var disclosure = desk.published(rows("A").add(row("B", 5)));
        Story.correct(desk.editor, disclosure, "誊写有误");
        assertEquals(409, withdraw(disclosure, staffTag(disclosure)).statusCode());
        Api.given()
                .get("/api/v1/subsidies/payments?disclosure=" + disclosure)
                .then()
                .body("items", hasSize(2));
    }

    private String secondEditor() {
        desk.office.give("second-editor", Role.EDITOR);
        return TestIssuer.token("second-editor", "editor");
    }

    private static ValidatableResponse loser(List<Response> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 412)
                .findFirst()
                .orElseThrow()
                .then();
    }

    private Response retitle(String token, Response draft, String title) {
        var body = (ObjectNode) Story.neixiang().get("draft");
        body.remove(List.of("family", "body"));
        return Api.as(token)
                .header("If-Match", draft.header("ETag"))
                .contentType("application/json")
                .body(body.put("title", title).toString())
                .put("/api/v1/staff/editions/" + draft.path("edition"));
    }

    private Response approve(String token, Response review) {
        return Api.as(token)
                .header("If-Match", review.header("ETag"))
                .post("/api/v1/staff/reviews/" + review.path("review") + "/approval");
    }

    private Response sendBack(String token, Response review) {
        return Api.as(token)
                .header("If-Match", review.header("ETag"))
                .contentType("application/json")
                .body("{\"reason\": \"请核对\"}")
                .post("/api/v1/staff/reviews/" + review.path("review") + "/return");
    }

    private Response fill(String token, Response draft, String... areas) {
        return Api.as(token)
                .header("If-Match", draft.header("ETag"))
                .contentType("application/json")
                .body(Story.rowsDocument(rows(areas)))
                .put("/api/v1/staff/editions/" + draft.path("edition") + "/rows");
    }

    private Response discard(String token, Response draft) {
        return Api.as(token)
                .header("If-Match", draft.header("ETag"))
                .delete("/api/v1/staff/editions/" + draft.path("edition"));
    }

    private Response submit(String token, Response draft) {
        return Api.as(token)
                .header("If-Match", draft.header("ETag"))
                .post("/api/v1/staff/editions/" + draft.path("edition") + "/submission");
    }

    private Response correct(String disclosure) {
        return Api.as(desk.editor)
                .contentType("application/json")
                .body("{\"reason\": \"誊写有误\"}")
                .post("/api/v1/staff/disclosures/" + disclosure + "/corrections");
    }

    private Response withdraw(String disclosure, String tag) {
        return Api.as(desk.approver)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"reason\": \"另行公布\"}")
                .post("/api/v1/staff/disclosures/" + disclosure + "/withdrawal");
    }

    private String staffTag(String disclosure) {
        return Api.as(desk.approver)
                .get("/api/v1/staff/disclosures/" + disclosure)
                .header("ETag");
    }

    private int acts(String act) {
        return Roles.asSuperuser(
                        "select seq from publication p join public_body b on b.id = p.body_id where b.code = ? and act = ?",
                        desk.office.code,
                        act)
                .size();
    }

    private static long count(List<Integer> statuses, int status) {
        return statuses.stream().filter(each -> each == status).count();
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }
}
