package org.daylight.disclosure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.kernel.persistence.FreshDatabase;
import org.daylight.publication.Commitment;
import org.daylight.publication.MerkleRoot;
import org.junit.jupiter.api.Test;

/**
 * One real thing goes the whole way: a county's subsidy table is drafted by one person, cleared by a second, approved by
 * a third, takes number 1, and is read back; a correction of one row takes number 2.
 */
@QuarkusTest
@TestProfile(JourneyTest.FromTheBeginning.class)
class JourneyTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EDITOR = TestIssuer.token("editor", "editor");
    private static final String REVIEWER = TestIssuer.token("reviewer", "confidentiality-reviewer");
    private static final String APPROVER = TestIssuer.token("approver", "approver");

    /** A database where nothing has happened yet but the founding. */
    public static class FromTheBeginning implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("daylight.identity.founding", "classpath:sample/founding.json");
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(FreshDatabase.class), new TestResourceEntry(TestIssuer.class));
        }
    }

    @Test
    void aTableGoesAllTheWayThrough() {
        var disclosure = draftedClearedApproved();
        readBack(disclosure);
        corrected(disclosure);
        readAfterTheCorrection(disclosure);
        withdrawn(disclosure);
    }

    private String draftedClearedApproved() {
        var edition = Story.draft(EDITOR, "411325NY");
        var filled = Story.fill(EDITOR, edition, Story.rows());
        wrongHands(filled);
        var review = Story.submit(EDITOR, filled);
        wrongHandsAtTheReview(review);
        var cleared = Story.clear(REVIEWER, review);
        wrongHandsAtTheApproval(cleared);
        Story.approve(APPROVER, cleared);
        return edition.path("disclosure");
    }

    private void wrongHands(Response edition) {
        for (var token : List.of(REVIEWER, APPROVER)) {
            Api.as(token)
                    .header("If-Match", edition.header("ETag"))
                    .post("/api/v1/staff/editions/" + edition.path("edition") + "/submission")
                    .then()
                    .statusCode(403);
        }
    }

    private void wrongHandsAtTheReview(Response review) {
        for (var token : List.of(EDITOR, APPROVER)) {
            Api.as(token)
                    .header("If-Match", review.header("ETag"))
                    .contentType("application/json")
                    .body("{\"verdict\": \"不涉密\"}")
                    .post("/api/v1/staff/reviews/" + review.path("review") + "/clearance")
                    .then()
                    .statusCode(403);
        }
    }

    private void wrongHandsAtTheApproval(Response review) {
        for (var token : List.of(EDITOR, REVIEWER)) {
            Api.as(token)
                    .header("If-Match", review.header("ETag"))
                    .post("/api/v1/staff/reviews/" + review.path("review") + "/approval")
                    .then()
                    .statusCode(403);
        }
        Api.given().get("/api/v1/changes").then().statusCode(200).body("items", hasSize(0), "seq", equalTo(0));
    }

    private void readBack(String disclosure) {
        Api.given()
                .get("/api/v1/disclosures")
                .then()
                .statusCode(200)
                .body("seq", equalTo(1), "next", nullValue(), "items", hasSize(1))
                .body(
                        "items[0]",
                        equalTo(Map.of(
                                "disclosure", disclosure,
                                "indexNumber", "411325NY/2026-00001",
                                "family", "subsidy",
                                "body", Map.of("code", "411325NY", "name", "内乡县农业农村局"),
                                "title", "内乡县2023年耕地地力保护补贴发放情况",
                                "period", "2023",
                                "edition", 1,
                                "seq", 1,
                                "publishedAt", "2026-07-01T01:00:00Z")));
        Api.given()
                .get("/api/v1/subsidies/payments?disclosure=" + disclosure + "&areaCode=41132502")
                .then()
                .statusCode(200)
                .body(equalTo(
                        """
                        {"items":[{"disclosure":"%s","indexNumber":"411325NY/2026-00001",\
                        "body":{"code":"411325NY","name":"内乡县农业农村局"},"period":"2023","seq":1,\
                        "granularity":"township","areaCode":"41132502","areaName":"大桥乡","beneficiaryCount":8113,\
                        "quantity":21389.328,"unit":"mu","rate":86.9,"amount":1858737.21,"currency":"CNY"}],\
                        "seq":1}"""
                                .formatted(disclosure)));
        assertEquals(11, digestsHold(disclosure, 1));
    }

    /** What anyone can do with what is public: recompute every hash. Returns how many rows there were. */
    private static int digestsHold(String disclosure, int edition) {
        var url = "/api/v1/disclosures/" + disclosure + "/editions/" + edition;
        var view = tree(Api.given().get(url).then().statusCode(200).extract().asString());
        assertEquals(
                view.get("headerDigest").textValue(),
                hex(Commitment.headerDigest(bytes(view, "salt"), CanonicalJson.bytes(view.get("header")))));
        var root = new MerkleRoot();
        for (var next = url + "/rows?limit=4"; next != null; ) {
            var page =
                    tree(Api.given().get(next).then().statusCode(200).extract().asString());
            for (var row : page.get("items")) {
                var leaf = Commitment.rowLeaf(bytes(row, "salt"), CanonicalJson.bytes(row.get("row")));
                assertEquals(row.get("leaf").textValue(), hex(leaf));
                root.add(leaf);
            }
            next = page.path("next").textValue();
        }
        assertEquals(view.get("rowRoot").textValue(), hex(root.head()));
        return (int) root.size();
    }

    private void corrected(String disclosure) {
        var edition = Story.correct(EDITOR, disclosure, "大桥乡人数誊写有误");
        var rows = Story.rows();
        ((ObjectNode) rows.get(1)).put("beneficiaryCount", 8131);
        Story.publish(EDITOR, REVIEWER, APPROVER, edition, rows);
    }

    private void readAfterTheCorrection(String disclosure) {
        var payments = "/api/v1/subsidies/payments?disclosure=" + disclosure;
        // Ten rows still stand by number 1; the corrected one came with number 2.
        Api.given()
                .get(payments)
                .then()
                .statusCode(200)
                .body("seq", equalTo(2), "items", hasSize(11))
                .body("items[0].areaCode", equalTo("41132502"), "items[0].beneficiaryCount", equalTo(8131))
                .body("items.seq", equalTo(List.of(2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
        Api.given()
                .get("/api/v1/changes?after=0")
                .then()
                .statusCode(200)
                .body("items.seq", equalTo(List.of(1, 2)))
                .body("items.act", equalTo(List.of("first-edition", "correction")));
        Api.given()
                .get("/api/v1/disclosures/" + disclosure)
                .then()
                .statusCode(200)
                .body("edition", equalTo(2), "seq", equalTo(2), "state", equalTo("current"))
                .body("header.correctionReason", equalTo("大桥乡人数誊写有误"))
                .body("indexNumber", equalTo("411325NY/2026-00001"));
        Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/editions/1")
                .then()
                .statusCode(200)
                .body("state", equalTo("superseded"), "seqTo", equalTo(2));
        assertEquals(11, digestsHold(disclosure, 1));
        assertEquals(11, digestsHold(disclosure, 2));
        assertEquals(
                "8113",
                rowOf(disclosure, 1, "41132502//").at("/row/beneficiaryCount").asText());
        assertEquals(
                "8131",
                rowOf(disclosure, 2, "41132502//").at("/row/beneficiaryCount").asText());
    }

    private void withdrawn(String disclosure) {
        var staff = "/api/v1/staff/disclosures/" + disclosure;
        var tag = Api.as(APPROVER).get(staff).then().statusCode(200).extract().header("ETag");
        Api.as(APPROVER)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"reason\": \"全县汇总表另行公布\"}")
                .post(staff + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"), "seq", equalTo(3));
        Api.given()
                .header("Accept-Language", "en")
                .get("/api/v1/disclosures/" + disclosure)
                .then()
                .statusCode(410)
                .body(
                        "",
                        equalTo(Map.of(
                                "type",
                                "/problems/withdrawn",
                                "title",
                                "Withdrawn",
                                "status",
                                410,
                                "detail",
                                "全县汇总表另行公布",
                                "seq",
                                3,
                                "edition",
                                2,
                                "withdrawnAt",
                                "2026-07-01T01:00:00Z",
                                "history",
                                "/api/v1/disclosures/" + disclosure + "/editions")));
        Api.given().get("/api/v1/disclosures").then().body("items", hasSize(0), "seq", equalTo(3));
        Api.given().get("/api/v1/subsidies/payments").then().statusCode(200).body("items", hasSize(0));
        Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/editions")
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("superseded", "withdrawn")))
                .body("items.edition", equalTo(List.of(1, 2)), "seq", not(equalTo(0)));
        assertEquals(11, digestsHold(disclosure, 2));
    }

    private static JsonNode rowOf(String disclosure, int edition, String key) {
        var page = tree(Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/editions/" + edition + "/rows")
                .asString());
        for (var row : page.get("items")) {
            if (row.get("key").textValue().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row " + key);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static byte[] bytes(JsonNode node, String member) {
        return HexFormat.of().parseHex(node.get(member).textValue());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
