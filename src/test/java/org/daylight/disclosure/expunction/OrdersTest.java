package org.daylight.disclosure.expunction;

import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.daylight.disclosure.Story;
import org.daylight.identity.BodyKind;
import org.daylight.identity.Office;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;

/** An order to expunge goes from one hand to another, and nothing that is expunged is worked on again. */
@QuarkusTest
class OrdersTest {
    private static final String STAFF = "/api/v1/staff";

    private final Desk desk = Desk.open();
    private final String head = Expunging.headAbove(desk);

    @Test
    void oneOrdersAndAnotherHasItCarriedOut() {
        var disclosure = desk.published(rows("A"));
        var order = Expunging.ordered(desk.approver, disclosure);
        String id = order.path("expunction");
        var told = new HashMap<String, Object>(Map.of(
                "expunction",
                id,
                "disclosure",
                disclosure,
                "indexNumber",
                desk.office.code + "/2026-00001",
                "body",
                desk.office.code,
                "deciding",
                desk.county.code,
                "ground",
                "court",
                "citation",
                "（2026）豫1325行初8号",
                "reason",
                "生效判决确认该公开侵害第三人合法权益",
                "orderedBy",
                desk.office.subject(Role.APPROVER),
                "orderedAt",
                "2026-07-01T01:00:00Z"));
        told.put("state", "ordered");
        order.then().body("", equalTo(told));
        // So far nothing has happened to the disclosure.
        Api.given().get("/api/v1/disclosures/" + disclosure).then().statusCode(200);

        var seq = Expunging.approve(head, order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("seq");
        told.putAll(Map.of(
                "state",
                "carried-out",
                "decidedBy",
                desk.county.subject(Role.DISCLOSURE_HEAD),
                "decidedAt",
                "2026-07-01T01:00:00Z",
                "seq",
                seq));
        for (var reader : List.of(desk.approver, head)) {
            Api.as(reader)
                    .get(STAFF + "/expunctions/" + id)
                    .then()
                    .statusCode(200)
                    .body("", equalTo(told));
            Api.as(reader)
                    .get(STAFF + "/expunctions?state=carried-out")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0]", equalTo(told));
            Api.as(reader)
                    .get(STAFF + "/expunctions?state=ordered")
                    .then()
                    .statusCode(200)
                    .body("", equalTo(Map.of("items", List.of())));
        }
        assertEquals(
                List.of(
                        "expunction-ordered approver null ORDERED （2026）豫1325行初8号",
                        "expunction-approved disclosure-head ORDERED APPROVED null",
                        "disclosure-expunged disclosure-head PUBLISHED EXPUNGED null"),
                Roles.asSuperuser(
                        """
                        select action || ' ' || split_part(actor, '@', 1) || ' ' || coalesce(from_state, 'null') || ' ' || to_state
                            || ' ' || coalesce(detail, 'null')
                        from audit_event where subject_id = ?::uuid or subject_id = ?::uuid and action ~ 'expunged' order by id""",
                        id,
                        disclosure));
    }

    @Test
    void aRefusedOrderLeavesAllAsItWasAndMayBeFollowedByAnother() {
        var disclosure = desk.published(rows("A"));
        var order = Expunging.ordered(desk.approver, disclosure);
        order(desk.approver, disclosure).statusCode(409).body("type", equalTo("/problems/conflict"));
        refuse(head, order)
                .statusCode(200)
                .body("state", equalTo("refused"), "refusalReason", equalTo("裁判尚未生效"))
                .body("decidedBy", equalTo(desk.county.subject(Role.DISCLOSURE_HEAD)));
        Api.given().get("/api/v1/disclosures/" + disclosure).then().statusCode(200);
        // Whoever saw the order as it was is told that it is not any more.
        assertEquals(412, Expunging.approve(head, order).statusCode());
        var refused = Api.as(head).get(STAFF + "/expunctions/" + order.path("expunction"));
        assertEquals(409, Expunging.approve(head, refused).statusCode());
        refuse(head, refused).statusCode(409);
        Expunging.expunged(desk, disclosure);
    }

    @Test
    void whoOrderedDoesNotDecideNorDoesTheBodyItself() {
        var disclosure = desk.published(rows("A"));
        var both = "both@" + desk.office.code;
        desk.office.give(both, Role.APPROVER);
        desk.county.give(both, Role.DISCLOSURE_HEAD);
        var token = TestIssuer.token(both, "approver", "disclosure-head");
        var order = Expunging.ordered(token, disclosure);
        Expunging.approve(token, order).then().statusCode(403).body("detail", equalTo("提出删除令的人不能决定该令"));
        refuse(token, order).statusCode(403);
        // The head of the publishing body sees the order and decides nothing.
        var own = desk.office.token(Role.DISCLOSURE_HEAD);
        Api.as(own)
                .get(STAFF + "/expunctions/" + order.path("expunction"))
                .then()
                .statusCode(200);
        assertEquals(403, Expunging.approve(own, order).statusCode());
        assertEquals(403, Expunging.approve(desk.approver, order).statusCode());
        Api.given().get("/api/v1/disclosures/" + disclosure).then().statusCode(200);
        assertEquals(200, Expunging.approve(head, order).statusCode());
    }

    @Test
    void aCountyHasNobodyAboveAndStillTakesTwo() {
        var county = Office.county();
        var edition = Story.draft(county.editor(), county.code);
        var disclosure = Story.publish(county.editor(), county.reviewer(), county.approver(), edition, rows("A"));
        var order = Expunging.ordered(county.approver(), disclosure);
        order.then().body("deciding", equalTo(county.code));
        assertEquals(
                200,
                Expunging.approve(county.token(Role.DISCLOSURE_HEAD), order).statusCode());
    }

    @Test
    void aVillageIsDecidedOnByTheTownThatSupervisesIt() {
        var town = Office.county().below(BodyKind.TOWNSHIP);
        var village = town.below(BodyKind.VILLAGE);
        var edition = Story.draft(village.editor(), village.code);
        var disclosure = Story.publish(village.editor(), village.reviewer(), village.approver(), edition, rows("A"));
        // Nobody above orders what a village publishes; its supervisor only decides.
        order(town.approver(), disclosure).statusCode(404);
        var order = Expunging.ordered(village.approver(), disclosure);
        Api.as(town.token(Role.DISCLOSURE_HEAD))
                .get(STAFF + "/expunctions")
                .then()
                .body("items.expunction", equalTo(List.of((Object) order.path("expunction"))));
        assertEquals(
                200, Expunging.approve(town.token(Role.DISCLOSURE_HEAD), order).statusCode());
    }

    @Test
    void whatWasNeverPublicIsDiscardedInstead() {
        String disclosure = desk.draft().path("disclosure");
        order(desk.approver, disclosure).statusCode(409).body("type", equalTo("/problems/wrong-state"));
    }

    @Test
    void aRepeatedOrderIsOneOrder() {
        var disclosure = desk.published(rows("A"));
        var answers = java.util.stream.Stream.generate(() -> Api.as(desk.approver)
                        .header("Idempotency-Key", "order-" + disclosure)
                        .contentType("application/json")
                        .body(Expunging.ORDER)
                        .post(STAFF + "/disclosures/" + disclosure + "/expunction"))
                .limit(2)
                .toList();
        assertEquals(201, answers.get(1).statusCode());
        assertEquals(answers.get(0).asString(), answers.get(1).asString());
        assertEquals(answers.get(0).header("ETag"), answers.get(1).header("ETag"));
    }

    @Test
    void nothingFollowsAnExpunction() {
        var draft = desk.draft();
        String disclosure = draft.path("disclosure");
        Story.publish(desk.editor, desk.reviewer, desk.approver, draft, rows("A"));
        var correction = Story.fill(desk.editor, Story.correct(desk.editor, disclosure, "补一行"), rows("A", "B"));
        var review = Story.submit(desk.editor, correction);
        Expunging.expunged(desk, disclosure);

        order(desk.approver, disclosure).statusCode(409);
        Api.as(desk.editor)
                .contentType("application/json")
                .body("{\"reason\": \"x\"}")
                .post(STAFF + "/disclosures/" + disclosure + "/corrections")
                .then()
                .statusCode(409);
        Api.as(desk.approver)
                .get(STAFF + "/disclosures/" + disclosure)
                .then()
                .statusCode(200)
                .body("state", equalTo("expunged"), "indexNumber", equalTo(desk.office.code + "/2026-00001"));
        gone(desk.editor, "/editions/" + draft.path("edition"));
        gone(desk.editor, "/editions/" + correction.path("edition"));
        gone(desk.reviewer, "/reviews/" + review.path("review"));
        Api.as(desk.editor).get(STAFF + "/editions").then().statusCode(200).body("items", hasSize(0));
        Api.as(desk.reviewer).get(STAFF + "/reviews").then().statusCode(200).body("items", hasSize(0));
        gone(desk.editor, "/editions/" + correction.path("edition") + "/rows");
        Api.as(desk.reviewer)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"verdict\": \"不涉密\"}")
                .post(STAFF + "/reviews/" + review.path("review") + "/clearance")
                .then()
                .statusCode(409);
        // The next disclosure gets the next number, not this one.
        Api.given()
                .get("/api/v1/disclosures/" + desk.published(rows("A")))
                .then()
                .body("indexNumber", equalTo(desk.office.code + "/2026-00002"));
    }

    /** Its first answer told the content, so a repeat must neither tell it nor make it anew. */
    @Test
    void aRepeatedDraftIsToldThatItIsGone() {
        var first = drafted();
        Story.publish(desk.editor, desk.reviewer, desk.approver, first, rows("A"));
        Expunging.expunged(desk, first.path("disclosure"));
        drafted().then().statusCode(410).body("type", equalTo("/problems/expunged"));
    }

    private Response drafted() {
        return Api.as(desk.editor)
                .header("Idempotency-Key", "draft-of-" + desk.office.code)
                .contentType("application/json")
                .body(Story.draftFor(desk.office.code))
                .post(STAFF + "/disclosures");
    }

    private static void gone(String token, String path) {
        Api.as(token).get(STAFF + path).then().statusCode(410).body("type", equalTo("/problems/expunged"));
    }

    private static ValidatableResponse order(String token, String disclosure) {
        return Api.as(token)
                .contentType("application/json")
                .body(Expunging.ORDER)
                .post(STAFF + "/disclosures/" + disclosure + "/expunction")
                .then();
    }

    private static ValidatableResponse refuse(String token, Response order) {
        return Api.as(token)
                .header("If-Match", order.header("ETag"))
                .contentType("application/json")
                .body("{\"reason\": \"裁判尚未生效\"}")
                .post(STAFF + "/expunctions/" + order.path("expunction") + "/refusal")
                .then();
    }
}
