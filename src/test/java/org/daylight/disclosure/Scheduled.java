package org.daylight.disclosure;

import static org.daylight.disclosure.Desk.rows;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daylight.contract.Api;
import org.daylight.kernel.persistence.Roles;

/** A first edition of a desk, approved for an instant. */
record Scheduled(Desk desk, String disclosure, UUID edition, Response review) {
    private static final String STAFF = "/api/v1/staff";

    static Scheduled by(Desk desk, Instant planned) {
        var draft = Story.fill(desk.editor, desk.draft(), rows("A"));
        var review = Story.clear(desk.reviewer, Story.submit(desk.editor, draft));
        return new Scheduled(
                desk,
                draft.path("disclosure"),
                UUID.fromString(draft.path("edition")),
                Story.approveFor(desk.approver, review, planned));
    }

    Response callBack() {
        return send(desk.approver, review, "call-back", "{\"reason\": \"数字有变\"}");
    }

    static Response send(String token, Response review, String step, String body) {
        return Api.as(token)
                .header("If-Match", review.header("ETag"))
                .contentType("application/json")
                .body(body)
                .post(STAFF + "/reviews/" + review.path("review") + "/" + step);
    }

    ValidatableResponse read() {
        return readBy(desk.editor);
    }

    ValidatableResponse readBy(String token) {
        return Api.as(token).get(STAFF + "/editions/" + edition).then().statusCode(200);
    }

    ValidatableResponse publicly() {
        return Api.given().get("/api/v1/disclosures/" + disclosure).then();
    }

    /** How many editions the desk's body has published. */
    int acts() {
        return acts(desk);
    }

    static int acts(Desk desk) {
        return Roles.asSuperuser(
                        "select seq from publication p join public_body b on b.id = p.body_id"
                                + " where b.code = ? and act in ('first-edition', 'correction')",
                        desk.office.code)
                .size();
    }

    List<String> deeds() {
        return Roles.asSuperuser("select action from audit_event where subject_id = ? order by id", edition);
    }
}
