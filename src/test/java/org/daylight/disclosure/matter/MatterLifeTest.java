package org.daylight.disclosure.matter;

import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.disclosure.Affair;
import org.daylight.disclosure.Desk;
import org.daylight.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A matter is opened, entitled, seen by those whom it concerns, and ended, publicly if it is public. */
@QuarkusTest
class MatterLifeTest {
    private static final String STAFF = "/api/v1/staff/matters";
    private static final String CLOSE = "{\"outcome\": \"closed\"}";
    private static final String ABANDON = "{\"outcome\": \"abandoned\", \"reason\": \"项目取消\"}";

    private final Desk desk = Desk.open();
    private String matter;

    @BeforeEach
    void open() {
        matter = Affair.opened(desk, "ad-hoc");
    }

    private Response now() {
        return Affair.seen(desk.approver, matter);
    }

    private Response entitle(Response seen, String title) {
        return Api.as(desk.editor)
                .header("If-Match", seen.header("ETag"))
                .contentType("application/json")
                .body("{\"title\": \"%s\"}".formatted(title))
                .put(STAFF + "/" + matter);
    }

    @Test
    void isOpenedOnce() {
        for (int i = 0; i < 2; i++) {
            Api.as(desk.editor)
                    .header("Idempotency-Key", "once-" + matter)
                    .contentType("application/json")
                    .body(Affair.document(desk.office.code, "ad-hoc"))
                    .post(STAFF)
                    .then()
                    .statusCode(201)
                    .body(
                            "state",
                            equalTo("open"),
                            "seq",
                            nullValue(),
                            "stages.stage",
                            contains("plan", "progress", "result"));
        }
        Api.as(desk.editor).get(STAFF).then().body("items", hasSize(2));
        Api.as(desk.editor)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(Affair.document(desk.office.code, "nothing"))
                .post(STAFF)
                .then()
                .statusCode(422)
                .body("errors.detail", contains("there is no such kind of matter"));
        Api.as(desk.editor)
                .contentType("application/json")
                .body(Affair.document(Desk.open().office.code, "ad-hoc"))
                .post(STAFF)
                .then()
                .statusCode(403);
    }

    @Test
    void itsTitleIsFixedOnceItIsReviewed() {
        var seen = now();
        entitle(seen, "新名称").then().statusCode(200).body("title", equalTo("新名称"));
        entitle(now(), "电话13912345678").then().statusCode(422).body("errors.pointer", contains("/title"));
        entitle(seen, "旧眼光").then().statusCode(412);
        var review = org.daylight.disclosure.Story.submit(desk.editor, Affair.drafted(desk, matter, "plan", null));
        entitle(now(), "审查中").then().statusCode(409);
        org.daylight.disclosure.Story.approve(
                desk.approver, org.daylight.disclosure.Story.clear(desk.reviewer, review));
        entitle(now(), "公开后").then().statusCode(409);
        Api.given().get("/api/v1/matters/" + matter).then().body("title", equalTo("新名称"));
    }

    @Test
    void isSeenByItsBodyAndThoseWhoSuperviseIt() {
        for (var token : List.of(desk.editor, desk.reviewer, desk.approver, desk.county.token(Role.SUPERVISOR))) {
            Affair.seen(token, matter).then().body("title", equalTo("大桥乡补贴事项"));
            Api.as(token).get(STAFF).then().statusCode(200).body("items.matter", hasItem(matter));
        }
        for (var token : List.of(Desk.open().editor, Desk.open().county.token(Role.SUPERVISOR))) {
            assertEquals(404, Api.as(token).get(STAFF + "/" + matter).statusCode());
            Api.as(token).get(STAFF).then().statusCode(200).body("items.matter", not(hasItem(matter)));
        }
        Api.as(desk.editor).get(STAFF + "?state=closed").then().body("items", hasSize(0));
    }

    @Test
    void staysUnheardOfWhenItEndsBeforeAnythingIsPublic() {
        var head = Api.given().get("/api/v1/changes").<Integer>path("seq");
        Affair.askedToEnd(desk.approver, now(), ABANDON)
                .then()
                .statusCode(200)
                .body("state", equalTo("abandoned"), "endReason", equalTo("项目取消"), "endSeq", nullValue());
        Api.given().get("/api/v1/changes?after=" + head).then().body("items", hasSize(0));
        Affair.askedToEnd(desk.approver, now(), CLOSE).then().statusCode(409);
        Affair.askedToDraft(desk, matter, "plan", null)
                .then()
                .statusCode(422)
                .body("errors.detail", contains("has ended"));
        Api.as(desk.editor).get(STAFF + "?state=abandoned").then().body("items.matter", contains(matter));
    }

    @Test
    void doesNotEndWhileSomethingIsBeingMade() {
        var draft = Affair.drafted(desk, matter, "plan", null);
        Affair.askedToEnd(desk.approver, now(), ABANDON).then().statusCode(409);
        Api.as(desk.editor)
                .header("If-Match", draft.header("ETag"))
                .delete("/api/v1/staff/editions/" + draft.path("edition"))
                .then()
                .statusCode(204);
        Affair.askedToEnd(desk.approver, now(), ABANDON).then().statusCode(200);
    }

    @Test
    void endsPublicly() {
        var plan = Affair.published(desk, matter, "plan", null);
        var personal = "{\"outcome\": \"abandoned\", \"reason\": \"请拨13912345678\"}";
        for (var end : List.of(CLOSE, "{\"outcome\": \"abandoned\"}", personal)) {
            Affair.askedToEnd(desk.approver, now(), end)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/reason"));
        }
        var number = Affair.askedToEnd(desk.approver, now(), "{\"outcome\": \"closed\", \"reason\": \"结果见省厅公告\"}")
                .<Integer>path("endSeq");
        Api.given()
                .get("/api/v1/publications/" + number)
                .then()
                .body("act", equalTo("matter-closed"))
                .body(
                        "header",
                        equalTo(Map.of(
                                "matter",
                                matter,
                                "outcome",
                                "closed",
                                "outstanding",
                                List.of("result"),
                                "reason",
                                "结果见省厅公告")));
        Api.given()
                .get("/api/v1/matters/" + matter)
                .then()
                .body("state", equalTo("closed"), "endedBy", equalTo(number), "endReason", equalTo("结果见省厅公告"));
        Api.given()
                .get("/api/v1/matters?state=closed&body=" + desk.office.code)
                .then()
                .body("items.matter", contains(matter));
        Api.given()
                .get("/api/v1/matters?state=open&body=" + desk.office.code)
                .then()
                .body("items", hasSize(0));
        // What was published of it is corrected all the same.
        desk.corrected(plan, rows("A", "B"));
        Api.given().get("/api/v1/matters/" + matter).then().body("stages[0].disclosures[0].edition", equalTo(2));
    }

    @Test
    void needsNoReasonWhenEveryStageIsPublished() {
        Affair.published(desk, matter, "plan", null);
        Affair.published(desk, matter, "result", null);
        Affair.askedToEnd(desk.approver, now(), CLOSE)
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"), "endReason", nullValue());
    }
}
