package org.daylight.disclosure;

import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.daylight.contract.Api;

/** The steps of a matter as HTTP requests. Each fails unless it succeeds, but for those that return what was {@code asked}. */
public final class Affair {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STAFF = "/api/v1/staff";

    private Affair() {}

    /** The document that opens one. */
    public static String document(String body, String kind) {
        return "{\"body\": \"%s\", \"kind\": \"%s\", \"title\": \"大桥乡补贴事项\"}".formatted(body, kind);
    }

    /** Opened by {@code editor}; public it is not. */
    public static Response opened(String editor, String body, String kind) {
        return send(editor, document(body, kind))
                .post(STAFF + "/matters")
                .then()
                .statusCode(201)
                .header("Location", startsWith(STAFF + "/matters/"))
                .extract()
                .response();
    }

    /** The id of one of {@code desk}'s. */
    public static String opened(Desk desk, String kind) {
        return opened(desk.editor, desk.office.code, kind).path("matter");
    }

    /** As {@code token} sees it now. */
    public static Response seen(String token, String matter) {
        return Api.as(token)
                .get(STAFF + "/matters/" + matter)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** A draft's document that stands in {@code stage}; {@code reason} is null for none. */
    public static ObjectNode place(ObjectNode draft, String matter, String stage, String reason) {
        var place = JSON.createObjectNode().put("id", matter).put("stage", stage);
        if (reason != null) {
            place.put("reason", reason);
        }
        return draft.set("matter", place);
    }

    public static Response askedToDraft(Desk desk, String matter, String stage, String reason) {
        var draft = ((ObjectNode) Story.neixiang().get("draft")).put("body", desk.office.code);
        return send(desk.editor, place(draft, matter, stage, reason).toString()).post(STAFF + "/disclosures");
    }

    /** A draft of {@code stage} with one row. */
    public static Response drafted(Desk desk, String matter, String stage, String reason) {
        var draft = askedToDraft(desk, matter, stage, reason);
        draft.then().statusCode(201);
        return Story.fill(desk.editor, draft, Desk.rows("A"));
    }

    /** A disclosure in force that publishes {@code stage}; its id. */
    public static String published(Desk desk, String matter, String stage, String reason) {
        var draft = drafted(desk, matter, stage, reason);
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, draft)));
        return draft.path("disclosure");
    }

    /** The document of a step taken the day before the clock of the tests. */
    public static String step(String kind) {
        return """
                {"kind": "%s", "on": "2026-06-30", "unit": "自然资源所", "text": "已经办理", "due": "2026-07-31"}"""
                .formatted(kind);
    }

    public static Response asked(String editor, String matter, String step) {
        return send(editor, step).post(STAFF + "/matters/" + matter + "/steps");
    }

    public static Response recorded(String editor, String matter, String kind) {
        return asked(editor, matter, step(kind))
                .then()
                .statusCode(201)
                .header("Location", startsWith(STAFF + "/matter-steps/"))
                .extract()
                .response();
    }

    /** Takes a draft's document through all three hands. */
    public static void publish(String editor, String reviewer, String approver, ObjectNode draft) {
        var edition = send(editor, draft.toString()).post(STAFF + "/disclosures");
        edition.then().statusCode(201);
        Story.publish(editor, reviewer, approver, edition, Desk.rows("A"));
    }

    public static Response askedToEnd(String approver, Response matter, String end) {
        return send(approver, end)
                .header("If-Match", matter.header("ETag"))
                .post(STAFF + "/matters/" + matter.path("matter") + "/end");
    }

    private static io.restassured.specification.RequestSpecification send(String token, String body) {
        return Api.as(token)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body);
    }
}
