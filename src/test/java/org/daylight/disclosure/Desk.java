package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.daylight.contract.Api;
import org.daylight.identity.BodyKind;
import org.daylight.identity.Office;

/**
 * A body of the test's own with an editor, a reviewer and an approver at their desks. Phrases: {@code Desk.open()},
 * {@code desk.published(rows("A", "B"))}.
 */
public final class Desk {
    private static final JsonMapper JSON = new JsonMapper();

    public final Office county;
    public final Office office;
    public final String editor;
    public final String reviewer;
    public final String approver;

    private Desk(Office county, BodyKind kind) {
        this.county = county;
        this.office = county.below(kind);
        this.editor = office.editor();
        this.reviewer = office.reviewer();
        this.approver = office.approver();
    }

    public static Desk open() {
        return open(BodyKind.DEPARTMENT);
    }

    /** At a body of this kind; of an enterprise no law says that its subsidies concern others than its staff. */
    public static Desk open(BodyKind kind) {
        return new Desk(Office.county(), kind);
    }

    /** One village total for each area, 100.00 CNY to two people. */
    public static ArrayNode rows(String... areas) {
        var rows = JSON.createArrayNode();
        for (var area : areas) {
            rows.add(row(area, 100));
        }
        return rows;
    }

    /** A village total of {@code amount} CNY. */
    public static ObjectNode row(String area, int amount) {
        return JSON.createObjectNode()
                .put("granularity", "village")
                .put("areaCode", area)
                .put("areaName", area + " 村")
                .put("beneficiaryCount", 2)
                .put("amount", amount)
                .put("currency", "CNY");
    }

    public Response draft() {
        return Story.draft(editor, office.code);
    }

    /** A disclosure in force for a restricted audience; its id. */
    public String published(String audience, JsonNode rows) {
        var draft = Story.drafted(editor, Story.draftFor(office.code, audience));
        return Story.publish(editor, reviewer, approver, draft, rows);
    }

    /** A case before the reviewer, of a new disclosure. */
    public Response submitted(JsonNode rows) {
        return Story.submit(editor, Story.fill(editor, draft(), rows));
    }

    /** A case before the approver, of a new disclosure. */
    public Response cleared(JsonNode rows) {
        return Story.clear(reviewer, submitted(rows));
    }

    /** A disclosure in force; its id. */
    public String published(JsonNode rows) {
        return Story.publish(editor, reviewer, approver, draft(), rows);
    }

    public void corrected(String disclosure, JsonNode rows) {
        Story.publish(editor, reviewer, approver, Story.correct(editor, disclosure, "誊写有误"), rows);
    }

    public Response withdrawn(String disclosure) {
        var url = "/api/v1/staff/disclosures/" + disclosure;
        var tag = Api.as(approver).get(url).then().statusCode(200).extract().header("ETag");
        return Api.as(approver)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"reason\": \"另行公布\"}")
                .post(url + "/withdrawal")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** The number by which the disclosure's edition in force was published. */
    public static long seqOf(String disclosure) {
        return Api.given()
                .get("/api/v1/disclosures/" + disclosure)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("seq");
    }
}
