package org.daylight.opendata;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the public gets of an expunged disclosure: the act and its ground, at whatever number or instant it asks. */
@QuarkusTest
class ExpungedReadsTest {
    private final Desk desk = Desk.open();
    private Instant start;

    @BeforeEach
    void later() {
        start = Later.thanEverything();
    }

    /** Two editions; the second one in force or withdrawn. */
    private String disclosure() {
        var disclosure = desk.published(rows("A", "B"));
        desk.corrected(disclosure, rows("A").add(row("B", 7)));
        return disclosure;
    }

    @Test
    void itsAddressesSayWhyAtAnyInstant() {
        var before = start;
        Later.byASecond();
        var disclosure = disclosure();
        var between = Later.byASecond();
        var seq = (int) Expunging.expunged(desk, disclosure);
        var expungedAt = Later.byASecond().minusSeconds(1);
        var url = "/api/v1/disclosures/" + disclosure;
        for (var asOf : List.of(before, between, expungedAt)) {
            expunged(Api.given().queryParam("asOf", asOf.toString()).get(url).then(), seq, expungedAt);
            expunged(
                    Api.given()
                            .queryParam("asOf", asOf.toString())
                            .get(url + "/editions")
                            .then(),
                    seq,
                    expungedAt);
        }
        for (var gone : List.of(
                "",
                "/editions",
                "/editions/1",
                "/editions/2",
                "/editions/1/rows",
                "/editions/2/rows",
                "/editions/1/differences",
                "/editions/2/differences",
                "/editions/2/differences?from=0")) {
            expunged(Api.given().get(url + gone).then(), seq, expungedAt);
        }
    }

    @Test
    void aWithdrawnOneNoLongerSaysWhyItWasWithdrawn() {
        var disclosure = disclosure();
        var tombstone = desk.withdrawn(disclosure).jsonPath().getInt("seq");
        var seq = (int) Expunging.expunged(desk, disclosure);
        expunged(Api.given().get("/api/v1/disclosures/" + disclosure).then(), seq, start);
        Api.given()
                .get("/api/v1/publications/" + tombstone)
                .then()
                .statusCode(200)
                .body("header", nullValue(), "salt", nullValue(), "expungedBy", equalTo(seq));
    }

    private static void expunged(ValidatableResponse answer, int seq, Instant at) {
        answer.statusCode(410)
                .body(
                        "",
                        equalTo(Map.of(
                                "type", "/problems/expunged",
                                "title", "已依法删除",
                                "status", 410,
                                "detail", "生效判决确认该公开侵害第三人合法权益",
                                "seq", seq,
                                "expungedAt", at.toString(),
                                "ground", "court",
                                "citation", "（2026）豫1325行初8号")));
    }

    @Test
    void theFeedKeepsItsActsWithoutTheirTitles() {
        var disclosure = disclosure();
        var live = (int) Desk.seqOf(disclosure);
        var leaves = List.of(publication(live - 1), publication(live));
        var seq = (int) Expunging.expunged(desk, disclosure);
        assertEquals(live + 1, seq);
        Api.given()
                .get("/api/v1/changes?limit=3&after=" + (live - 2))
                .then()
                .statusCode(200)
                .body(
                        "items",
                        equalTo(List.of(
                                change(disclosure, live - 1, "first-edition", 1, seq),
                                change(disclosure, live, "correction", 2, seq),
                                expunction(disclosure, seq))));
        // The leaves are what they were, so whatever was proved by them still is.
        for (int i = 0; i < 2; i++) {
            var now = publication(live - 1 + i);
            assertEquals((Object) leaves.get(i).path("leaf"), now.path("leaf"));
            now.then().body("expungedBy", equalTo(seq), "header", nullValue(), "salt", nullValue());
        }
        publication(seq)
                .then()
                .body("header", equalTo(header(disclosure)))
                .body("leaf.act", equalTo("expunction"), "leaf.rows", equalTo(0), "expungedBy", nullValue());
    }

    private Map<String, Object> change(String disclosure, int seq, String act, int edition, int expungedBy) {
        return Map.ofEntries(
                Map.entry("seq", seq),
                Map.entry("act", act),
                Map.entry("publishedAt", start.toString()),
                Map.entry("subject", disclosure),
                Map.entry("body", Map.of("code", desk.office.code, "name", desk.office.name)),
                Map.entry("family", "subsidy"),
                Map.entry("indexNumber", desk.office.code + "/2026-00001"),
                Map.entry("edition", edition),
                Map.entry("title", ""),
                Map.entry("href", "/api/v1/disclosures/" + disclosure + "/editions/" + edition),
                Map.entry("expungedBy", expungedBy));
    }

    private Map<String, Object> expunction(String disclosure, int seq) {
        return Map.of(
                "seq",
                seq,
                "act",
                "expunction",
                "publishedAt",
                start.toString(),
                "subject",
                disclosure,
                "body",
                Map.of("code", desk.office.code, "name", desk.office.name),
                "family",
                "subsidy",
                "indexNumber",
                desk.office.code + "/2026-00001",
                "edition",
                2,
                "title",
                desk.office.code + "/2026-00001",
                "href",
                "/api/v1/publications/" + seq);
    }

    private Map<String, Object> header(String disclosure) {
        return Map.of(
                "disclosure", disclosure,
                "indexNumber", desk.office.code + "/2026-00001",
                "family", "subsidy",
                "editions", List.of(1, 2),
                "ground", "court",
                "citation", "（2026）豫1325行初8号",
                "reason", "生效判决确认该公开侵害第三人合法权益");
    }

    @Test
    void theListOfExpunctionsHasAllThatDoingItAgainNeeds() {
        var disclosure = disclosure();
        var live = (int) Desk.seqOf(disclosure);
        var digests = List.of(digest(live - 1), digest(live));
        var seq = (int) Expunging.expunged(desk, disclosure);
        var all = pages("/api/v1/expunctions?limit=1");
        assertEquals(
                Map.of(
                        "seq", seq,
                        "publishedAt", start.toString(),
                        "body", Map.of("code", desk.office.code, "name", desk.office.name),
                        "header", header(disclosure),
                        "acts",
                                List.of(
                                        Map.of("seq", live - 1, "headerDigest", digests.get(0)),
                                        Map.of("seq", live, "headerDigest", digests.get(1)))),
                all.get(all.size() - 1));
        assertEquals(all, pages("/api/v1/expunctions?limit=1000"));
    }

    private static List<Object> pages(String first) {
        var all = new ArrayList<Object>();
        for (var next = first; next != null; ) {
            var page = Api.given().get(next).then().statusCode(200).extract().jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return all;
    }

    private static String digest(int seq) {
        return publication(seq).path("leaf.headerDigest");
    }

    private static Response publication(int seq) {
        return Api.given()
                .get("/api/v1/publications/" + seq)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
