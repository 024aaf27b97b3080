package org.daylight.disclosure;

import static org.daylight.disclosure.Households.first;
import static org.daylight.disclosure.Households.household;
import static org.daylight.disclosure.Households.households;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.kernel.persistence.Roles;
import org.daylight.kernel.time.TestClock;
import org.daylight.publication.Commitment;
import org.daylight.publication.MerkleRoot;
import org.junit.jupiter.api.Test;

/** Names stand until their last day and are gone on the next, at every number; what is left can be checked. */
@QuarkusTest
class EndedNamesTest {
    /** The last moment of the twentieth working day after 2026-07-01 in Shanghai, and the first of the next day. */
    private static final Instant LAST = Instant.parse("2026-07-29T15:59:59Z");

    private static final Instant OVER = Instant.parse("2026-07-29T16:00:00Z");

    @Inject
    EndedNames job;

    private final Desk desk = Desk.open();

    private void run(Instant at) {
        TestClock.set(at);
        job.run();
    }

    private static JsonNode get(String url) {
        return Api.given().get(url).then().statusCode(200).extract().as(JsonNode.class);
    }

    private static String url(String disclosure) {
        return "/api/v1/disclosures/" + disclosure;
    }

    private static List<String> names(JsonNode rows) {
        return rows.get("items")
                .valueStream()
                .map(item -> item.at("/row/beneficiaryName").asText("-"))
                .toList();
    }

    @Test
    void theHeaderSaysUntilWhen() {
        var id = desk.published(households("甲"));
        Api.given()
                .get(url(id))
                .then()
                .statusCode(200)
                .body(
                        "header.names.field", equalTo("beneficiaryName"),
                        "header.names.until", equalTo("2026-07-29"),
                        "header.names.rule", equalTo("notice-period-ended"),
                        "header.names.reason.en",
                                equalTo("The notice period has ended, so names are no longer public"));
        // A correction gives no more time.
        TestClock.set(Instant.parse("2026-07-20T01:00:00Z"));
        desk.corrected(id, first(households("甲"), 4));
        assertEquals("2026-07-29", get(url(id)).at("/header/names/until").textValue());
        Api.given().get(url(desk.published(Desk.rows("A")))).then().body("header.names", nullValue());
    }

    @Test
    void theyStandUntilTheEndOfTheDayAndGoWithAnActOfTheirOwn() {
        var id = desk.published(households("乙"));
        var seq = Desk.seqOf(id);
        run(LAST);
        assertEquals(List.of("乙一", "乙二", "乙三", "-", "-"), names(get(url(id) + "/editions/1/rows")));
        assertEquals(seq, Desk.seqOf(id));
        run(OVER);
        var after = Desk.seqOf(id);
        Api.given()
                .get("/api/v1/changes?limit=1&after=" + (after - 1))
                .then()
                .statusCode(200)
                .body(
                        "items[0].act", equalTo("names-expunction"),
                        "items[0].edition", equalTo(2),
                        "items[0].href", equalTo(url(id) + "/editions/2"));
        Api.given()
                .get(url(id))
                .then()
                .body(
                        "edition", equalTo(2),
                        "header.correctionReason", equalTo("公示期满，姓名不再公开"),
                        "header.suppressions.rule", contains("notice-period-ended", "protected-person", "small-amount"),
                        "header.suppressions.rows", contains(3, 1, 1),
                        "header.suppressions[0].citation.zh", equalTo("《个人信息保护法》第十九条（保存期限应当为实现处理目的所必要的最短时间）、第四十七条"));
        // Once.
        run(OVER.plusSeconds(3600));
        assertEquals(after, Desk.seqOf(id));
    }

    @Test
    void atEveryNumberTheRowsSayThatANameIsGone() {
        var id = desk.published(households("丙"));
        desk.corrected(id, first(households("丙"), 4).add(household("H5", "丙五改", 3000)));
        run(OVER);
        var seq = (int) Desk.seqOf(id);
        var gone = "notice-period-ended";
        for (var edition : List.of(1, 2)) {
            Api.given()
                    .get(url(id) + "/editions/" + edition + "/rows")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.row.beneficiaryName", equalTo(Arrays.asList(null, null, null, null, null)),
                            "items.row.beneficiaryNameSuppressed",
                                    contains(
                                            gone, gone, gone, "small-amount", edition == 1 ? "protected-person" : gone),
                            "items[0].salt", nullValue(),
                            "items[0].expungedBy", equalTo(seq),
                            "items[3].expungedBy", nullValue());
        }
        Api.given()
                .get(url(id) + "/editions/3/rows")
                .then()
                .body("items.findAll { it.salt == null || it.expungedBy != null }", equalTo(List.of()));
        Api.given().get(url(id) + "/editions/3/differences").then().body("items", equalTo(List.of()));
        Api.given()
                .get(url(id) + "/editions/2/differences")
                .then()
                .body("items.key", contains("A/H5/"))
                .body("items.fields.flatten().findAll { it.pointer == '/beneficiaryName' }", equalTo(List.of()));
        var then = get(url(id) + "/editions/1").get("publishedAt").textValue();
        Api.given()
                .get("/api/v1/subsidies/payments?disclosure=" + id + "&asOf=" + then)
                .then()
                .statusCode(200)
                .body("items.beneficiaryName", equalTo(Arrays.asList(null, null, null, null, null)));
    }

    /** Roots hold as before; of what is in force every row can be opened. */
    @Test
    void whatIsLeftCanBeChecked() {
        var id = desk.published(households("丁"));
        var before = get(url(id) + "/editions/1");
        run(OVER);
        for (var edition : List.of(1, 2)) {
            var root = new MerkleRoot();
            var rows = get(url(id) + "/editions/" + edition + "/rows").get("items");
            rows.forEach(row -> root.add(HexFormat.of().parseHex(row.get("leaf").textValue())));
            assertEquals(
                    get(url(id) + "/editions/" + edition).get("rowRoot").textValue(),
                    HexFormat.of().formatHex(root.head()));
            rows.forEach(row -> {
                if (row.has("salt")) {
                    var leaf = Commitment.rowLeaf(
                            HexFormat.of().parseHex(row.get("salt").textValue()), CanonicalJson.bytes(row.get("row")));
                    assertEquals(row.get("leaf").textValue(), HexFormat.of().formatHex(leaf));
                }
            });
            assertEquals(edition == 1 ? 2 : 5, rows.findValues("salt").size());
        }
        assertEquals(before.get("headerDigest"), get(url(id) + "/editions/1").get("headerDigest"));
        assertEquals(before.get("rowRoot"), get(url(id) + "/editions/1").get("rowRoot"));
    }

    @Test
    void whoIsWorkingOnItGoesOnWithoutTheNames() {
        var id = desk.published(households("戊"));
        var draft = Story.correct(desk.editor, id, "誊写有误");
        var entered = first(households("戊"), 4).add(household("H9", "戊九", 3000).put("signOffSheet", "页9"));
        var review = Story.submit(desk.editor, Story.fill(desk.editor, draft, entered));
        run(OVER);
        var rows = Api.as(desk.reviewer)
                .get("/api/v1/staff/editions/" + draft.path("edition") + "/rows")
                .then()
                .statusCode(200)
                .body("rows.beneficiaryName", equalTo(Arrays.asList(null, null, null, null, null)))
                .body("rows[4].signOffSheet", equalTo("页9"))
                .extract()
                .as(ObjectNode.class);
        Story.approve(desk.approver, Story.clear(desk.reviewer, review));
        Api.given()
                .get(url(id) + "/editions/3/rows")
                .then()
                .statusCode(200)
                .body("items.row.beneficiaryCode", contains("H1", "H2", "H3", "H4", "H9"))
                .body("items[4].row.beneficiaryNameSuppressed", equalTo("notice-period-ended"));
        // And nobody brings one back.
        var next = Story.correct(desk.editor, id, "补姓名");
        ((ObjectNode) rows.withArray("rows").get(0)).put("beneficiaryName", "戊一");
        Api.as(desk.editor)
                .header("If-Match", next.header("ETag"))
                .contentType("application/json")
                .body(Story.rowsDocument(rows.get("rows")))
                .put("/api/v1/staff/editions/" + next.path("edition") + "/rows")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rows/0/beneficiaryName"));
        ((ObjectNode) rows.withArray("rows").get(0)).put("amount", 2002).remove("beneficiaryName");
        Story.publish(desk.editor, desk.reviewer, desk.approver, next, (ArrayNode) rows.get("rows"));
        Api.given()
                .get(url(id) + "/editions/4/differences")
                .then()
                .body("items.key", contains("A/H1/"), "items[0].fields.pointer", contains("/amount"));
    }

    @Test
    void theHistoryOfWhatWasWithdrawnLosesThemToo() {
        var id = desk.published(households("己"));
        var withdrawn = desk.withdrawn(id).jsonPath().getInt("seq");
        run(OVER);
        Api.given().get(url(id)).then().statusCode(410).body("seq", equalTo(withdrawn));
        Api.given()
                .get(url(id) + "/editions/1/rows")
                .then()
                .statusCode(200)
                .body("items.row.beneficiaryName", equalTo(Arrays.asList(null, null, null, null, null)))
                .body("items[0].expungedBy", equalTo(withdrawn + 1));
        Api.given()
                .get("/api/v1/publications/" + (withdrawn + 1))
                .then()
                .statusCode(200)
                .body(
                        "act", equalTo("history-expunction"),
                        "header.rows", equalTo(3),
                        "header.names.until", equalTo("2026-07-29"));
        Api.given().get(url(id) + "/editions").then().body("items.edition", contains(1));
    }

    @Test
    void aReaderWhoKeptTheOldAnswerFetchesItAgain() {
        var id = desk.published(households("庚"));
        var kept = Api.given().get(url(id) + "/editions/1/rows").header("ETag");
        Api.given()
                .header("If-None-Match", kept)
                .get(url(id) + "/editions/1/rows")
                .then()
                .statusCode(304);
        run(OVER);
        var fresh = Api.given().header("If-None-Match", kept).get(url(id) + "/editions/1/rows");
        assertEquals(200, fresh.statusCode());
        assertFalse(fresh.asString().contains("庚一"));
    }

    @Test
    void namesOfALongTermNoticeStand() {
        var draft = (ObjectNode) Story.neixiang().get("draft");
        draft.put("body", desk.office.code);
        ((ObjectNode) draft.get("content")).put("programme", "农村最低生活保障金");
        var edition = Api.as(desk.editor)
                .contentType("application/json")
                .body(draft.toString())
                .post("/api/v1/staff/disclosures");
        var id = Story.publish(desk.editor, desk.reviewer, desk.approver, edition, households("辛"));
        run(OVER.plusSeconds(86_400L * 60));
        Api.given().get(url(id)).then().body("edition", equalTo(1), "header.names", nullValue());
        assertEquals(
                List.of("0"),
                Roles.asSuperuser("select count(*) from names_removal where disclosure_id = ?::uuid", id));
    }
}
