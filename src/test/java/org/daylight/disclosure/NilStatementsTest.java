package org.daylight.disclosure;

import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 空表说明: an edition without rows says why it has none, and is published like any other. */
@QuarkusTest
class NilStatementsTest {
    private static final String STAFF = "/api/v1/staff";
    private static final String WHY = "本期没有发放补贴。";

    private final Desk desk = Desk.open();

    private static ObjectNode nil(ObjectNode draft) {
        draft.putObject("nil").put("reason", WHY);
        return draft;
    }

    private static ObjectNode sample() {
        return (ObjectNode) Story.neixiang().get("draft");
    }

    private Response drafted(ObjectNode draft) {
        return Api.as(desk.editor)
                .contentType("application/json")
                .body(draft.put("body", desk.office.code).toString())
                .post(STAFF + "/disclosures")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private Response revised(Response edition, ObjectNode draft) {
        draft.remove(List.of("body", "family"));
        return Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(draft.toString())
                .put(STAFF + "/editions/" + edition.path("edition"))
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private Response submission(Response edition) {
        return Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .header("Accept-Language", "en")
                .post(STAFF + "/editions/" + edition.path("edition") + "/submission");
    }

    private String published(Response edition) {
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, edition)));
        return edition.path("disclosure");
    }

    @Test
    void isPublishedWithItsReasonAndWithoutRows() {
        var draft = drafted(nil(sample()));
        draft.then().body("nil.reason", equalTo(WHY));
        var id = published(draft);
        Api.given()
                .get("/api/v1/disclosures/" + id)
                .then()
                .statusCode(200)
                .body("header.nil", equalTo(Map.of("reason", WHY)))
                .body("rowCount", equalTo(0));
        Api.given()
                .get("/api/v1/disclosures/" + id + "/editions/1/rows")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void isFoundInTheList() {
        var empty = published(drafted(nil(sample())));
        var full = desk.published(rows("A"));
        var url = "/api/v1/disclosures?body=" + desk.office.code;
        Api.given()
                .get(url)
                .then()
                .body("items.disclosure", equalTo(List.of(full, empty)))
                .body("items[0].nil", nullValue())
                .body("items[1].nil", equalTo(true));
        Api.given().get(url + "&nil=true").then().body("items.disclosure", equalTo(List.of(empty)));
        Api.given().get(url + "&nil=false").then().body("items.disclosure", equalTo(List.of(full)));
        assertEquals(400, Api.given().get(url + "&nil=yes").statusCode());
    }

    @Test
    void isNeededWithoutRows() {
        submission(desk.draft())
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/rows")))
                .body(
                        "errors[0].detail",
                        equalTo("there is not a single row; if there is nothing to disclose, say so in nil"));
    }

    @Test
    void isRefusedBesideRows() {
        var draft = Story.fill(desk.editor, drafted(nil(sample())), rows("A", "B"));
        submission(draft)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/nil")))
                .body("errors[0].detail", equalTo("there are 2 rows, so it is not empty"));
        submission(revised(draft, sample())).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"document/linan-openness", "guide/bangjun-housing-penalty"})
    void isNothingForWhatIsOneText(String name) {
        var real = Case.of(name);
        var draft = drafted(nil(real.draft().put("family", name.replaceFirst("/.*", ""))));
        submission(draft)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/nil"))
                .body("errors.detail", hasItem("a disclosure of this family is never empty"));
    }

    /** Figures of a table without rows are zero, or the editor says why they are not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            finance | {"statement": "government-fund-budget", "totals": [{"direction": "expenditure", "phase": "budget", "fiscalYear": 2026, "amount": %s}]} | /content/totals/0/amount
            land    | {"stage": "homestead", "project": "2026年宅基地审批", "totals": [{"amount": %s}]} | /content/totals/0/amount
            """)
    void itsTotalsAreZero(String family, String content, String pointer) throws IOException {
        for (int total : new int[] {0, 100}) {
            var draft = nil(sample()).put("family", family);
            draft.set("content", new JsonMapper().readTree(content.formatted(total)));
            var answer = submission(drafted(draft));
            assertEquals(total == 0 ? 200 : 422, answer.statusCode(), answer::asString);
            if (total != 0) {
                answer.then().body("errors.pointer", equalTo(List.of(pointer)));
            }
        }
    }

    @Test
    void aCorrectionFillsItAndSaysSo() {
        var id = published(drafted(nil(sample())));
        var correction = Story.correct(desk.editor, id, "漏报");
        correction.then().body("nil.reason", equalTo(WHY));
        var filled = Story.fill(desk.editor, revised(correction, sample()), rows("A"));
        Api.as(desk.editor)
                .get(STAFF + "/editions/" + correction.path("edition") + "/differences")
                .then()
                .body("header.pointer", hasItem("/nil"));
        published(filled);
        Api.given()
                .get("/api/v1/disclosures/" + id + "/editions/2/differences")
                .then()
                .statusCode(200)
                .body("header.find { it.pointer == '/nil' }.from.reason", equalTo(WHY))
                .body("items.kind", equalTo(List.of("added")));
    }

    @Test
    void theNextPeriodDoesNotBeginEmpty() {
        var id = published(drafted(nil(sample())));
        var next = Api.as(desk.editor)
                .contentType("application/json")
                .body("{\"period\": \"2031\", \"title\": \"新一期\", \"summary\": \"新一期的补贴发放情况。\"}")
                .post(STAFF + "/disclosures/" + id + "/successors");
        next.then().statusCode(201).body("nil", nullValue());
        assertEquals(422, submission(next).statusCode());
    }

    @Test
    void isExpungedWithItsDisclosure() {
        var id = published(drafted(nil(sample())));
        Expunging.expunged(desk, id);
        Api.given().get("/api/v1/disclosures?nil=true&limit=1000").then().body("items.disclosure", not(hasItem(id)));
        assertEquals(
                List.of("EXPUNGED -"),
                Roles.asSuperuser(
                        "select state || ' ' || coalesce(nil_reason, '-') from edition where disclosure_id = ?::uuid",
                        id));
    }
}
