package org.daylight.disclosure.meeting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.disclosure.Case;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.junit.jupiter.api.Test;

/** A budget of a government names the meeting that passed it, from the draft to what the public reads. */
@QuarkusTest
class MeetingsTest {
    private static final String STAFF = "/api/v1/staff";
    private static final Map<String, String> CONGRESS =
            Map.of("kind", "people-congress", "meeting", "清溪镇人民代表大会（届次未载）", "date", "2024-08-01");

    private final Desk desk = Desk.open();
    private final Case real = Case.of("finance/qingxi-2023-general");

    @Test
    void isNotSubmittedWithoutIt() {
        var draft = real.draft();
        draft.remove("decision");
        var edition = Story.fill(desk.editor, drafted(draft), real.rows());
        refused(edition, "/decision", "Budget Law, art. 14 and 77");
        // In the other hand's words, and too late.
        var other = revised(edition, draft.deepCopy().set("decision", decision("collective", "2024-08-01")));
        refused(other, "/decision/kind", "the standing committee of the people's congress or the people's congress");
        var late = revised(other, draft.deepCopy().set("decision", decision("standing-committee", "2026-07-02")));
        refused(late, "/decision/date", "must not lie after the submission");
        // 09:00 in Shanghai: the day there counts.
        var good = revised(late, draft.deepCopy().set("decision", decision("standing-committee", "2026-07-01")));
        Story.submit(desk.editor, good);
    }

    @Test
    void isPublicWithTheEditionAndComparedLikeTheRest() {
        var disclosure = real.published(desk);
        Api.given()
                .get("/api/v1/disclosures/" + disclosure)
                .then()
                .statusCode(200)
                .body("header.decision", equalTo(CONGRESS));
        var correction = Story.correct(desk.editor, disclosure, "补充会议文号");
        Api.as(desk.editor)
                .get(STAFF + "/editions/" + correction.path("edition"))
                .then()
                .body("decision", equalTo(CONGRESS));
        var draft = real.draft();
        draft.<ObjectNode>withObject("decision").put("resolution", "〔2024〕5号").put("summary", "批准2023年决算");
        var revised = revised(correction, draft);
        Api.as(desk.reviewer)
                .get(STAFF + "/editions/" + revised.path("edition") + "/differences")
                .then()
                .body("header.pointer", hasItem("/decision/resolution"));
        Story.publish(desk.editor, desk.reviewer, desk.approver, revised, real.rows());
        Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/editions/2/differences")
                .then()
                .statusCode(200)
                .body("header.find { it.pointer == '/decision/resolution' }.to", equalTo("〔2024〕5号"));
    }

    @Test
    void whoIsOvertakenIsToldOfIt() {
        var edition = drafted(real.draft());
        revised(edition, real.draft().put("title", "清溪镇决算"));
        var mine = real.draft();
        mine.remove("decision");
        Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(mine.toString())
                .put(STAFF + "/editions/" + edition.path("edition"))
                .then()
                .statusCode(412)
                .body("header.find { it.pointer == '/decision' }.from", equalTo(CONGRESS));
    }

    /** The next period's congress decides anew. */
    @Test
    void aSuccessorTakesNoDecisionOver() {
        var disclosure = real.published(desk);
        Api.as(desk.editor)
                .contentType("application/json")
                .body("{\"period\": \"2024\", \"title\": \"清溪镇2024年决算\", \"summary\": \"2024年全镇收支平衡，没有赤字。\"}")
                .post(STAFF + "/disclosures/" + disclosure + "/successors")
                .then()
                .statusCode(201)
                .body("decision", nullValue());
    }

    private ObjectNode decision(String kind, String date) {
        return Desk.row("A", 1)
                .removeAll()
                .put("kind", kind)
                .put("meeting", "某次会议")
                .put("date", date);
    }

    private Response drafted(ObjectNode draft) {
        return Api.as(desk.editor)
                .contentType("application/json")
                .body(draft.put("family", "finance")
                        .put("body", desk.office.code)
                        .toString())
                .post(STAFF + "/disclosures")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private Response revised(Response edition, JsonNode draft) {
        return Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(((ObjectNode) draft).without(List.of("family", "body")).toString())
                .put(STAFF + "/editions/" + edition.path("edition"))
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private void refused(Response edition, String pointer, String words) {
        Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .header("Accept-Language", "en")
                .post(STAFF + "/editions/" + edition.path("edition") + "/submission")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of(pointer)))
                .body("errors[0].detail", containsString(words));
    }
}
