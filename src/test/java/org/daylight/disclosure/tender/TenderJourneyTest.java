package org.daylight.disclosure.tender;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.junit.jupiter.api.Test;

/** A made-up road from plan to final cost: two change orders, of which the second needs a meeting. */
@QuarkusTest
class TenderJourneyTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MEETING = ", \"meeting\": \"党政班子会议纪要〔2026〕7号\", \"meetingOn\": \"2026-05-20\"";
    private static final String SECOND =
            """
            {"type": "change-order", "ordinal": 2, "date": "2026-05-21", "oldValue": %s, "newValue": 1130000,
             "reason": "软基换填", "signedBy": "分管副镇长", "currency": "CNY"%s}""";

    private final Desk desk = Desk.open();

    private Response road(String costs, String second) {
        var draft =
                """
                {"family": "tender", "body": "%s", "title": "村道改造工程", "period": "2026", "summary": "村道改造工程从立项到结算的全过程。",
                 "content": {"project": "村道改造工程", "category": "works", "method": "lowest-price", "costs": %s}}"""
                        .formatted(desk.office.code, costs);
        var edition = Api.as(desk.editor)
                .contentType("application/json")
                .body(draft)
                .post("/api/v1/staff/disclosures")
                .then()
                .statusCode(201)
                .extract()
                .response();
        var rows =
                """
                [{"type": "planning", "amount": 1200000, "currency": "CNY"},
                 {"type": "tender", "amount": 1100000, "currency": "CNY"},
                 {"type": "bid", "party": "甲公司", "amount": 1000000, "currency": "CNY"},
                 {"type": "bid", "party": "乙公司", "amount": 1050000, "currency": "CNY"},
                 {"type": "award", "party": "甲公司", "amount": 1000000, "currency": "CNY"},
                 {"type": "contract", "party": "甲公司", "amount": 1000000, "currency": "CNY"},
                 {"type": "change-order", "ordinal": 1, "date": "2026-04-01", "oldValue": 1000000, "newValue": 1050000,
                  "reason": "增设排水沟", "signedBy": "分管副镇长", "currency": "CNY"},
                 %s,
                 {"type": "payment", "ordinal": 1, "party": "甲公司", "amount": 800000, "currency": "CNY"},
                 {"type": "acceptance", "amount": 1130000, "currency": "CNY", "outcome": "合格"}]"""
                        .formatted(second);
        try {
            return Story.fill(desk.editor, edition, JSON.readTree(rows));
        } catch (IOException e) {
            throw new AssertionError(rows, e);
        }
    }

    private static String costs(String current) {
        return """
                {"planned": 1200000, "ceiling": 1100000, "awarded": 1000000, "contracted": 1000000,
                 "current": %s, "settled": 1130000, "paid": 800000}"""
                .formatted(current);
    }

    private ValidatableResponse submitted(Response edition) {
        return Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .header("Accept-Language", "en")
                .post("/api/v1/staff/editions/" + edition.path("edition") + "/submission")
                .then();
    }

    @Test
    void aChangeAboveTheThresholdIsRefusedWithoutItsMeeting() {
        submitted(road(costs("1130000"), SECOND.formatted("1050000", "")))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/rows/5/meeting")))
                .body(
                        "errors[0].detail",
                        containsString(
                                "changes a contract of 1000000 from 1050000 to 1130000, which a meeting decides"));
    }

    @Test
    void withItsMeetingItIsPublishedAndReadBack() {
        var edition = road(costs("1130000"), SECOND.formatted("1050000", MEETING));
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, edition)));
        String disclosure = edition.path("disclosure");
        Api.given()
                .get("/api/v1/disclosures/" + disclosure)
                .then()
                .statusCode(200)
                .body("header.content.costs.planned", equalTo(1200000))
                .body("header.content.costs.current", equalTo(1130000));
        Api.given()
                .get("/api/v1/tenders?type=change-order&disclosure=" + disclosure)
                .then()
                .statusCode(200)
                .body("items.ordinal", equalTo(List.of(1, 2)))
                .body("items.newValue", equalTo(List.of(1050000, 1130000)))
                .body("items[1].meeting", equalTo("党政班子会议纪要〔2026〕7号"))
                .body("items[1].meetingOn", equalTo("2026-05-20"));
        Api.given()
                .get("/api/v1/tenders?party=乙公司&amount.gte=1000001&disclosure=" + disclosure)
                .then()
                .statusCode(200)
                .body("items.type", equalTo(List.of("bid")));
    }

    /** The chain is broken and the value after all changes is another: each is named with both values. */
    @Test
    void whatDoesNotFollowIsNamed() {
        submitted(road(costs("1120000"), SECOND.formatted("1040000", MEETING)))
                .statusCode(422)
                .body(
                        "errors.rule",
                        equalTo(List.of(
                                "cost-is-sum-of-its-events",
                                "old-value-is-the-value-before",
                                "settled-is-current-value")))
                .body("errors.stated", equalTo(List.of(1120000, 1040000, 1130000)))
                .body("errors.computed", equalTo(List.of(1140000, 1050000, 1120000)));
    }

    @Test
    void whatCameTooLateIsNamedInDays() {
        var late = SECOND.formatted("1050000", MEETING.replace("2026-05-20", "2026-05-28"))
                .replace("2026-05-21", "2026-03-01");
        submitted(road(costs("1130000"), late))
                .statusCode(422)
                .body("errors.rule", equalTo(List.of("change-orders-follow-in-time", "meeting-before-change")))
                .body("errors.stated", equalTo(List.of(-31, 88)))
                .body("errors.computed", equalTo(List.of(0, 0)));
    }

    /** A third place is refused where an amount should be, and never rounded away. */
    @Test
    void anAmountHasTwoPlaces() {
        var edition = road(costs("1130000"), SECOND.formatted("1050000", MEETING));
        Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(
                        "{\"rows\": [{\"type\": \"bid\", \"party\": \"甲\", \"amount\": 508251.135, \"currency\": \"CNY\"}]}")
                .put("/api/v1/staff/editions/" + edition.path("edition") + "/rows")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/rows/0/amount")));
    }
}
