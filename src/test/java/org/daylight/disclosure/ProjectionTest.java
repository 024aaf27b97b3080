package org.daylight.disclosure;

import static org.daylight.disclosure.Households.first;
import static org.daylight.disclosure.Households.household;
import static org.daylight.disclosure.Households.households;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;

/** What is entered and not for everyone is kept beside the public row, shown to those who clear it, and told to nobody else. */
@QuarkusTest
class ProjectionTest {
    private static final String STAFF = "/api/v1/staff/editions/";

    private final Desk desk = Desk.open();

    private Response rows(Response edition, String token) {
        return Api.as(token)
                .get(STAFF + edition.path("edition") + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Map<String, Object> hidden(String key, String field, String rule) {
        return rule == null
                ? Map.of("key", "A/" + key + "/", "field", field, "audience", "internal")
                : Map.of("key", "A/" + key + "/", "field", field, "audience", "internal", "rule", rule);
    }

    @Test
    void whoeverClearsItSeesBothForms() {
        var draft = Story.fill(desk.editor, desk.draft(), households("甲"));
        var expected = List.of(
                hidden("H1", "signOffSheet", null),
                hidden("H2", "signOffSheet", null),
                hidden("H4", "beneficiaryName", "small-amount"),
                hidden("H5", "beneficiaryKind", null),
                hidden("H5", "beneficiaryName", "protected-person"));
        assertEquals(expected, rows(draft, desk.editor).path("hidden"));
        Story.submit(desk.editor, draft);
        for (var token : List.of(desk.editor, desk.reviewer, desk.approver)) {
            var seen = rows(draft, token);
            assertEquals(expected, seen.path("hidden"));
            assertEquals(List.of("甲一", "甲二", "甲三", "甲四", "甲五"), seen.path("rows.beneficiaryName"));
            assertEquals("甲页1", seen.path("rows[0].signOffSheet"));
            assertEquals("minor", seen.path("rows[4].beneficiaryKind"));
        }
        // What will be public, row by row.
        Api.as(desk.reviewer)
                .get(STAFF + draft.path("edition") + "/differences")
                .then()
                .statusCode(200)
                .body("items[3].fields.pointer", hasItem("/beneficiaryNameSuppressed"))
                .body("items.fields.pointer.flatten().findAll { it == '/beneficiaryName' }.size()", equalTo(3))
                .body("items.fields.pointer.flatten().findAll { it == '/signOffSheet' }", equalTo(List.of()));
    }

    @Test
    void thePublicReadsTheProjectionAndWhatIsLeftOut() {
        var id = desk.published(households("乙"));
        var url = "/api/v1/disclosures/" + id;
        Api.given()
                .get(url + "/editions/1/rows")
                .then()
                .statusCode(200)
                .body(
                        "items.row.beneficiaryName",
                        equalTo(Arrays.asList("乙一", "乙二", "乙三", null, null)),
                        "items.row.beneficiaryNameSuppressed",
                        equalTo(Arrays.asList(null, null, null, "small-amount", "protected-person")),
                        "items.row.signOffSheet",
                        equalTo(Arrays.asList(null, null, null, null, null)),
                        "items[4].row.beneficiaryKind",
                        nullValue());
        Api.given()
                .get(url)
                .then()
                .statusCode(200)
                .body(
                        "header.suppressions.field", contains("beneficiaryName", "beneficiaryName"),
                        "header.suppressions.rule", contains("protected-person", "small-amount"),
                        "header.suppressions.rows", contains(1, 1),
                        "header.suppressions[1].reason.en",
                                equalTo("Of less than 100 yuan a name helps oversight less than it harms privacy"),
                        "header.suppressions[1].citation.zh", equalTo("《个人信息保护法》第六条（最小范围）；《政府信息公开条例》第十五条"));
        Api.given()
                .get("/api/v1/subsidies/payments?disclosure=" + id)
                .then()
                .statusCode(200)
                .body("items[3].beneficiaryNameSuppressed", equalTo("small-amount"));
    }

    @Test
    void aCorrectionFindsWhatIsHiddenAndKeepsTheRowsItDoesNotTouch() {
        var id = desk.published(households("丙"));
        var draft = Story.correct(desk.editor, id, "誊写有误");
        var entered =
                (ArrayNode) rows(draft, desk.editor).body().as(ObjectNode.class).get("rows");
        assertEquals("丙四", entered.get(3).get("beneficiaryName").textValue());
        ((ObjectNode) entered.get(0)).put("amount", 2001);
        Story.publish(desk.editor, desk.reviewer, desk.approver, draft, entered);
        Api.given()
                .get("/api/v1/disclosures/" + id + "/editions/2/differences")
                .then()
                .statusCode(200)
                .body("items.key", contains("A/H1/"), "items[0].fields.pointer", contains("/amount"));
        // Who left the programme made the cell small: those who stay are not named any more.
        var smaller = Desk.rows().add(household("H1", "丙一", 900)).add(household("H4", "丙四", 60));
        desk.corrected(id, smaller);
        Api.given()
                .get("/api/v1/disclosures/" + id + "/editions/3/rows")
                .then()
                .statusCode(200)
                .body("items.row.beneficiaryNameSuppressed", contains("small-cell", "small-amount"));
    }

    /** A rule that begins to hold for a row that nobody touched. */
    @Test
    void aRowInForceIsSuppressedWhenItsCellBecomesSmall() {
        var three = Desk.rows()
                .add(household("H1", "丁一", 500))
                .add(household("H2", "丁二", 500))
                .add(household("H3", "丁三", 500));
        var id = desk.published(three);
        var draft = Story.correct(desk.editor, id, "多列一户");
        var filled = Story.fill(desk.editor, draft, first(three, 2));
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, filled)));
        Api.given()
                .get("/api/v1/disclosures/" + id + "/editions/2/rows")
                .then()
                .statusCode(200)
                .body(
                        "items.row.beneficiaryCode", contains("H1", "H2"),
                        "items.row.beneficiaryNameSuppressed", contains("small-cell", "small-cell"));
        // Once three are paid again, they are named again.
        desk.corrected(id, three);
        Api.given()
                .get("/api/v1/disclosures/" + id + "/editions/3/rows")
                .then()
                .statusCode(200)
                .body("items.row.beneficiaryName", contains("丁一", "丁二", "丁三"));
    }

    @Test
    void nobodyWritesWhatTheRulesDecide() {
        var draft = desk.draft();
        Api.as(desk.editor)
                .header("If-Match", draft.header("ETag"))
                .contentType("text/csv; charset=UTF-8")
                .body(
                        """
                        granularity,areaCode,areaName,beneficiaryCode,beneficiaryName,amount,currency,signOffSheet
                        household,A,A村,H1,11010519491231002X,2000,CNY,13800138000
                        """)
                .put(STAFF + draft.path("edition") + "/rows")
                .then()
                .statusCode(422)
                .body(
                        "errors.heading", contains("beneficiaryName", "signOffSheet"),
                        "errors.line", contains(2, 2),
                        "errors[0].detail", equalTo("含有公民身份号码，不得公开，请删去"));
        var marked = Desk.rows().add(household("H1", "戊", 2000).put("beneficiaryNameSuppressed", "small-amount"));
        Api.as(desk.editor)
                .header("If-Match", draft.header("ETag"))
                .contentType("application/json")
                .body(Story.rowsDocument(marked))
                .put(STAFF + draft.path("edition") + "/rows")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rows/0/beneficiaryNameSuppressed"));
    }

    @Test
    void numbersOfPeopleAreRefusedInEveryText() {
        var draft = (ObjectNode) Story.neixiang().get("draft");
        draft.put("body", desk.office.code).put("summary", "有疑问请致电张三13800138000。");
        ((ObjectNode) draft.get("content")).put("contact", "13800138000").put("basis", "6222021234567890128");
        Api.as(desk.editor)
                .contentType("application/json")
                .body(draft.toString())
                .post("/api/v1/staff/disclosures")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/summary"))
                .body("errors.pointer", hasItem("/content/contact"));
        var id = desk.published(Desk.rows("A"));
        Api.as(desk.editor)
                .contentType("application/json")
                .body("{\"reason\": \"李四（11010519491231002X）来电更正\"}")
                .post("/api/v1/staff/disclosures/" + id + "/corrections")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void theNextPeriodStartsWithWhatTheBodyKnows() {
        var id = desk.published(households("己"));
        var next = Api.as(desk.editor)
                .contentType("application/json")
                .body("{\"period\": \"2024\", \"title\": \"2024年补贴\", \"summary\": \"2024年的补贴发放情况。\"}")
                .post("/api/v1/staff/disclosures/" + id + "/successors")
                .then()
                .statusCode(201)
                .extract()
                .response();
        assertEquals(
                List.of("己一", "己二", "己三", "己四", "己五"), rows(next, desk.editor).path("rows.beneficiaryName"));
    }
}
