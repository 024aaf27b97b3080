package org.daylight.disclosure.step;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.disclosure.Affair;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.daylight.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps of a matter while it runs: seen by staff at once, and by everyone where the process is public. */
@QuarkusTest
class StepsTest {
    private static final String CLOSE = "{\"outcome\": \"abandoned\", \"reason\": \"项目取消\"}";

    private final Desk desk = Desk.open();
    private String land;
    private String adHoc;

    @BeforeEach
    void open() {
        land = Affair.opened(desk, "land-expropriation");
        adHoc = Affair.opened(desk, "ad-hoc");
    }

    private static ValidatableResponse steps(String matter) {
        return Api.given().get("/api/v1/matters/" + matter + "/steps").then();
    }

    private ValidatableResponse timeline(String token, String matter) {
        return Api.as(token)
                .get("/api/v1/staff/matters/" + matter + "/steps?limit=100")
                .then()
                .statusCode(200);
    }

    private Response cleared(Response step) {
        var review = Api.as(desk.reviewer).get("/api/v1/staff/reviews/" + step.path("review"));
        return Story.clear(desk.reviewer, review);
    }

    private Response published(Response step) {
        Story.approve(desk.approver, cleared(step));
        return step;
    }

    private static String striking(Response wrong) {
        return Affair.step("striking").replace("}", ", \"strikes\": \"" + wrong.path("step") + "\"}");
    }

    @Test
    void stayAmongStaffWhereTheProcessIsNotPublic() {
        var head = Api.given().get("/api/v1/changes").<Integer>path("seq");
        var step = Affair.recorded(desk.editor, adHoc, "accepted");
        step.then().body("state", equalTo("recorded"), "review", nullValue(), "name.zh", equalTo("受理"));
        Api.given().get("/api/v1/changes?after=" + head).then().body("items", hasSize(0));
        for (var token : List.of(desk.editor, desk.reviewer, desk.approver, desk.county.token(Role.SUPERVISOR))) {
            timeline(token, adHoc)
                    .body("items.action", contains("matter-opened", "matter-step-recorded"))
                    .body("items[1].step.text", equalTo("已经办理"));
        }
        Api.as(Desk.open().editor)
                .get("/api/v1/staff/matter-steps/" + step.path("step"))
                .then()
                .statusCode(404);
        Affair.published(desk, adHoc, "plan", null);
        steps(adHoc).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void goThroughTheirHandsWhereItIs() {
        var step = Affair.recorded(desk.editor, land, "surveyed");
        step.then().body("state", equalTo("in-review"));
        steps(land).statusCode(404);
        Api.as(desk.reviewer)
                .get("/api/v1/staff/matter-steps/" + step.path("step"))
                .then()
                .body("text", equalTo("已经办理"), "review", equalTo(step.path("review")));
        var head = Api.given().get("/api/v1/changes").<Integer>path("seq");
        published(step);
        Api.given()
                .get("/api/v1/changes?after=" + head)
                .then()
                .body("items.act", contains("matter-opened", "matter-step"))
                .body("items.subject", contains(land, land))
                .body("items[1].title", equalTo("大桥乡补贴事项：调查"))
                .body("items[1].href", equalTo("/api/v1/matters/" + land + "/steps"));
        steps(land)
                .body("items", hasSize(1))
                .body(
                        "items[0].subMap(['step', 'kind', 'on', 'unit', 'text', 'due', 'seq'])",
                        equalTo(Map.of(
                                "step", step.path("step"),
                                "kind", "surveyed",
                                "on", "2026-06-30",
                                "unit", "自然资源所",
                                "text", "已经办理",
                                "due", "2026-07-31",
                                "seq", head + 2)));
        Api.given()
                .get("/api/v1/publications/" + (head + 2))
                .then()
                .body("header.step", equalTo(step.path("step")), "header.unit", equalTo("自然资源所"));
    }

    @Test
    void areNeverTheirAuthorsToClear() {
        var step = Affair.recorded(desk.editor, land, "accepted");
        desk.office.give(desk.office.subject(Role.EDITOR), Role.CONFIDENTIALITY_REVIEWER);
        var both = org.daylight.identity.TestIssuer.token(
                desk.office.subject(Role.EDITOR), "editor", "confidentiality-reviewer");
        Api.as(both)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"verdict\": \"不涉密\"}")
                .post("/api/v1/staff/reviews/" + step.path("review") + "/clearance")
                .then()
                .statusCode(403);
    }

    @Test
    void areStruckAndNotChanged() {
        var wrong = published(Affair.recorded(desk.editor, land, "hearing-held"));
        var before = Api.given().get("/api/v1/changes").<Integer>path("seq");
        var strike = Affair.asked(desk.editor, land, striking(wrong));
        strike.then().statusCode(201);
        steps(land).body("items.struckBy", everyItem(nullValue()));
        Affair.asked(desk.editor, land, striking(wrong))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/strikes"));
        published(strike);
        steps(land)
                .body("items.kind", contains("hearing-held", "striking"))
                .body("items[0].struckBy", equalTo(before + 1))
                .body("items[1].strikes", equalTo(wrong.path("step")));
    }

    @Test
    void areStruckAfterTheEndTooButNotTaken() {
        var wrong = published(Affair.recorded(desk.editor, land, "accepted"));
        Affair.askedToEnd(desk.approver, Affair.seen(desk.approver, land), CLOSE)
                .then()
                .statusCode(200);
        Affair.asked(desk.editor, land, Affair.step("approved")).then().statusCode(409);
        var strike = Affair.asked(desk.editor, land, striking(wrong));
        strike.then().statusCode(201);
        published(strike);
        steps(land).body("items.kind", contains("accepted", "striking"));
    }

    @Test
    void areRecordedAnewWhenReturned() {
        var step = Affair.recorded(desk.editor, land, "accepted");
        Api.as(desk.reviewer)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"reason\": \"写明受理单位\"}")
                .post("/api/v1/staff/reviews/" + step.path("review") + "/return")
                .then()
                .statusCode(200);
        Api.as(desk.editor)
                .get("/api/v1/staff/matter-steps/" + step.path("step"))
                .then()
                .body("state", equalTo("returned"));
        Affair.asked(desk.editor, land, striking(step)).then().statusCode(422);
        published(Affair.recorded(desk.editor, land, "accepted"));
        steps(land).body("items", hasSize(1));
    }

    @Test
    void holdTheirMatterOpenAndItsTitleWhileUnderReview() {
        Affair.recorded(desk.editor, land, "accepted");
        var seen = Affair.seen(desk.approver, land);
        Affair.askedToEnd(desk.approver, seen, CLOSE).then().statusCode(409);
        Api.as(desk.editor)
                .header("If-Match", seen.header("ETag"))
                .contentType("application/json")
                .body("{\"title\": \"另名\"}")
                .put("/api/v1/staff/matters/" + land)
                .then()
                .statusCode(409);
    }

    @Test
    void makeSense() {
        var step = Affair.recorded(desk.editor, adHoc, "accepted");
        var faults = Map.of(
                Affair.step("accepted").replace("2026-06-30", "2026-07-02"), "/on: must not lie in the future",
                Affair.step("accepted").replace("2026-07-31", "2026-06-29"), "/due: is before the step itself",
                Affair.step("accepted").replace("已经办理", "请拨13912345678"),
                        "/text: holds the number of a mobile telephone; take it out, or give that of an office",
                Affair.step("striking"), "/strikes: belongs to a striking step alone",
                striking(step).replace("striking", "accepted"), "/strikes: belongs to a striking step alone");
        faults.forEach((document, fault) -> {
            var answer = Affair.asked(desk.editor, adHoc, document);
            answer.then().statusCode(422);
            assertEquals(fault, answer.path("errors[0].pointer") + ": " + answer.path("errors[0].detail"));
        });
        Affair.asked(desk.editor, land, striking(step))
                .then()
                .statusCode(422)
                .body("errors.detail", contains("is no step of this matter, or is struck already"));
    }

    /** Every hand that a stage goes through leaves a trace. */
    @Test
    void standAmongEverythingThatWasDone() {
        var disclosure = Affair.published(desk, adHoc, "plan", null);
        desk.withdrawn(disclosure);
        var actions =
                timeline(desk.county.token(Role.SUPERVISOR), adHoc).extract().<List<String>>path("items.action");
        assertEquals(
                Arrays.asList(
                        "matter-opened",
                        "edition-drafted",
                        "edition-rows-replaced",
                        "edition-submitted",
                        "review-opened",
                        "review-cleared",
                        "review-approved",
                        "edition-approved",
                        "edition-published",
                        "disclosure-withdrawn"),
                actions);
        timeline(desk.editor, adHoc)
                .body("items[3].actor", equalTo(desk.office.subject(Role.EDITOR)))
                .body("items[3].fromState", equalTo("draft"))
                .body("items[3].toState", equalTo("in-review"));
        var page = Api.as(desk.editor).get("/api/v1/staff/matters/" + adHoc + "/steps?limit=3");
        Api.as(desk.editor)
                .get(page.<String>path("next"))
                .then()
                .body("items.action", contains(actions.subList(3, 6).toArray()));
    }
}
