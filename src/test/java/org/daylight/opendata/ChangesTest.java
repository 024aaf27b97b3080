package org.daylight.opendata;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.identity.Role;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.publication.Commitment;
import org.daylight.publication.MerkleRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the sequence misses nothing, and can check every act from what is public. */
@QuarkusTest
class ChangesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTHING = HexFormat.of().formatHex(new MerkleRoot().head());

    @Test
    void theFeedHasNoGapsAndEveryLeafIsRecomputed() {
        var desk = Desk.open();
        var before = newest();
        var disclosure = desk.published(rows("A", "B"));
        desk.corrected(disclosure, rows("A").add(row("B", 7)).add(row("C", 8)));
        Api.as(desk.office.token(Role.ADMIN))
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"act\": \"renamed\", \"basis\": \"机构改革\", \"name\": \"新名\"}")
                .post("/api/v1/staff/bodies/" + desk.office.code + "/changes")
                .then()
                .statusCode(200);
        desk.withdrawn(disclosure);
        var acts = followed(before);
        assertEquals(
                List.of("first-edition", "correction", "body-renamed", "withdrawal"),
                acts.stream().map(act -> act.get("act").textValue()).toList());
        for (int i = 0; i < acts.size(); i++) {
            assertEquals(before + 1 + i, acts.get(i).get("seq").longValue());
            leafHolds(acts.get(i));
        }
        assertEquals(before + 4, newest());
        // The body is told by the name it had at each act.
        assertEquals(
                List.of(desk.office.name, desk.office.name, "新名", "新名"),
                acts.stream().map(act -> act.at("/body/name").textValue()).toList());
    }

    private static long newest() {
        return Api.given().get("/api/v1/changes?limit=1").jsonPath().getLong("seq");
    }

    private static List<JsonNode> followed(long after) {
        var acts = new ArrayList<JsonNode>();
        for (var next = "/api/v1/changes?after=" + after + "&limit=1"; next != null; ) {
            var page =
                    tree(Api.given().get(next).then().statusCode(200).extract().asString());
            assertEquals(1, page.get("items").size());
            page.get("items").forEach(acts::add);
            next = page.path("next").textValue();
        }
        return acts;
    }

    /** Builds the leaf from what everyone can read, and finds it byte for byte in the publication. */
    private static void leafHolds(JsonNode change) {
        var seq = change.get("seq").longValue();
        var text = Api.given()
                .get("/api/v1/publications/" + seq)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var publication = tree(text);
        var header = CanonicalJson.bytes(publication.get("header"));
        assertTrue(text.contains("\"header\":" + utf8(header)), text);
        var leaf = (ObjectNode) JSON.createObjectNode()
                .put("manifest", "daylight/1")
                .put("seq", seq)
                .put("headerDigest", hex(Commitment.headerDigest(salt(publication), header)))
                .put("attachmentsRoot", NOTHING);
        for (var member : List.of("act", "subject", "indexNumber", "edition", "publishedAt")) {
            if (change.has(member)) {
                leaf.set(member, change.get(member));
            }
        }
        var root = change.get("act").textValue().matches("first-edition|correction")
                ? rowRoot(change.get("href").textValue())
                : new MerkleRoot();
        leaf.put("rows", root.size()).put("rowRoot", hex(root.head()));
        assertTrue(text.contains("\"leaf\":" + utf8(CanonicalJson.bytes(leaf)) + ","), leaf + "\n" + text);
    }

    private static MerkleRoot rowRoot(String edition) {
        var root = new MerkleRoot();
        for (var row : tree(Api.given().get(edition + "/rows").asString()).get("items")) {
            root.add(Commitment.rowLeaf(salt(row), CanonicalJson.bytes(row.get("row"))));
        }
        return root;
    }

    @Test
    void theEndOfTheFeedIsEmpty() {
        Desk.open().published(rows("A"));
        var newest = newest();
        Api.given()
                .get("/api/v1/changes?after=" + newest)
                .then()
                .statusCode(200)
                .body("", equalTo(java.util.Map.of("items", List.of(), "seq", (int) newest)));
        Api.given()
                .get("/api/v1/changes?after=999999999999999999")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        Api.given().get("/api/v1/publications/" + (newest + 1)).then().statusCode(404);
        Api.given().get("/api/v1/publications/0").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "after=1e3", "after=9999999999999999999", "limit=0", "limit=1001"})
    void nonsenseIsRefused(String query) {
        Api.given()
                .get("/api/v1/changes?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(query.replaceFirst("=.*", "")));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static byte[] salt(JsonNode node) {
        return HexFormat.of().parseHex(node.get("salt").textValue());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
