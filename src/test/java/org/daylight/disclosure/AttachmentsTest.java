package org.daylight.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HexFormat;
import java.util.Random;
import org.daylight.attachment.FileDigest;
import org.daylight.contract.Api;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.kernel.persistence.Roles;
import org.daylight.publication.Commitment;
import org.daylight.publication.MerkleRoot;
import org.junit.jupiter.api.Test;

/** Files from a draft to the public, and out again. */
@QuarkusTest
class AttachmentsTest {
    private static final String STAFF = "/api/v1/staff/editions/";

    private final Desk desk = Desk.open();

    /** Three pieces of the store and a little, of digits that no other test has. */
    static byte[] table(long seed) {
        var text = new StringBuilder("编号,金额\n");
        var random = new Random(seed);
        while (text.length() < 800_000) {
            text.append(random.nextInt(1_000_000))
                    .append(',')
                    .append(random.nextInt())
                    .append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    private Response attached(Response edition, byte[] file) {
        return Story.attach(desk.editor, edition, "发放表.csv", "text/csv", file);
    }

    private String published(Response edition) {
        return Story.publish(desk.editor, desk.reviewer, desk.approver, edition, Desk.rows("A"));
    }

    @Test
    void isListedHashedAndGivenOutAsItWasSent() throws Exception {
        var file = table(1);
        var draft = attached(desk.draft(), file);
        var id = draft.<String>path("attachments[0].id");
        draft.then()
                .header("Location", STAFF + draft.path("edition") + "/attachments/" + id)
                .body("attachments[0].name", equalTo("发放表.csv"))
                .body("attachments[0].title", equalTo("发放表"))
                .body("attachments[0].mediaType", equalTo("text/csv"))
                .body("attachments[0].size", equalTo(file.length))
                .body("attachments[0].digest", equalTo(hex(file)))
                .body("attachments[0].removed", nullValue());

        var edition = Api.given()
                .get("/api/v1/disclosures/" + published(draft))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(hex(file), edition.getString("header.attachments[0].digest"));
        assertEquals(root(edition), edition.getString("attachmentsRoot"));

        for (var address : new String[] {"", "/editions/1"}) {
            var answer = Api.given()
                    .get("/api/v1/disclosures/" + edition.getString("disclosure") + address + "/attachments/" + id)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "text/csv;charset=UTF-8")
                    .header("Content-Length", Integer.toString(file.length))
                    .header("ETag", '"' + hex(file) + '"')
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"___.csv\"; filename*=UTF-8''%E5%8F%91%E6%94%BE%E8%A1%A8.csv")
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", address.isEmpty() ? "no-cache" : "public, max-age=86400, immutable")
                    .extract();
            assertArrayEquals(file, answer.asByteArray());
        }
    }

    /** As a stranger would from the header alone. */
    private static String root(JsonPath edition) {
        var root = new MerkleRoot();
        edition.<java.util.Map<String, Object>>getList("header.attachments").forEach(each -> {
            var salt = HexFormat.of().parseHex((String) each.remove("salt"));
            root.add(Commitment.rowLeaf(salt, CanonicalJson.bytes(each)));
        });
        return HexFormat.of().formatHex(root.head());
    }

    static String hex(byte[] file) {
        return HexFormat.of().formatHex(FileDigest.of(file));
    }

    @Test
    void aCorrectionKeepsThemAndTellsWhatBecameOfThem() {
        var draft = attached(attached(desk.draft(), "a".getBytes(UTF_8)), "b".getBytes(UTF_8));
        var kept = draft.<String>path("attachments[0].id");
        var gone = draft.<String>path("attachments[1].id");
        var disclosure = published(draft);
        var salt = Api.given().get("/api/v1/disclosures/" + disclosure).<String>path("header.attachments[0].salt");

        var correction = Story.correct(desk.editor, disclosure, "附件有误");
        var edition = STAFF + correction.path("edition");
        var removed = Api.as(desk.editor)
                .header("If-Match", correction.header("ETag"))
                .delete(edition + "/attachments/" + gone);
        removed.then().statusCode(200).body("attachments.id", equalTo(java.util.List.of(kept)));
        var added = attached(removed, "c".getBytes(UTF_8));
        published(added);

        var header = Api.given().get("/api/v1/disclosures/" + disclosure).jsonPath();
        assertEquals(salt, header.getString("header.attachments[0].salt"));
        Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/editions/2/differences")
                .then()
                .statusCode(200)
                .body(
                        "header.pointer",
                        equalTo(java.util.List.of("/attachments/1", "/attachments/1", "/correctionReason")))
                .body("header[0].from.id", equalTo(gone))
                .body("header[1].to.id", equalTo(added.path("attachments[1].id")));
        // Taken off, it stays with the edition that has it.
        Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/attachments/" + gone)
                .then()
                .statusCode(404);
        Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/editions/1/attachments/" + gone)
                .then()
                .statusCode(200)
                .body(equalTo("b"));
    }

    @Test
    void theSameFileIsKeptOnceAndGoesWithTheLastWhoHasIt() {
        var file = table(3);
        var one = attached(desk.draft(), file);
        var other = attached(desk.draft(), file);
        assertEquals(1, kept(file));
        var first = published(one);
        var second = published(other);
        Expunging.expunged(desk, first);
        Api.given()
                .get("/api/v1/disclosures/" + first + "/editions/1/attachments/" + one.path("attachments[0].id"))
                .then()
                .statusCode(410);
        assertArrayEquals(
                file,
                Api.given()
                        .get("/api/v1/disclosures/" + second + "/attachments/" + other.path("attachments[0].id"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        Expunging.expunged(desk, second);
        assertEquals(0, kept(file));
    }

    private static int kept(byte[] file) {
        return Integer.parseInt(
                Roles.asSuperuser("select count(*) from stored_file where encode(digest, 'hex') = ?", hex(file))
                        .get(0));
    }

    @Test
    void withdrawnItsHistoryStays() {
        var draft = attached(desk.draft(), "w".getBytes(UTF_8));
        var disclosure = published(draft);
        desk.withdrawn(disclosure);
        var attachment = "/attachments/" + draft.path("attachments[0].id");
        Api.given()
                .get("/api/v1/disclosures/" + disclosure + attachment)
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/withdrawn"));
        Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/editions/1" + attachment)
                .then()
                .statusCode(200)
                .body(equalTo("w"));
    }

    @Test
    void whoReviewsSeesItAndThePublicDoesNot() {
        var draft = attached(desk.draft(), "draft".getBytes(UTF_8));
        var attachment = "/attachments/" + draft.path("attachments[0].id");
        Api.as(desk.reviewer)
                .get(STAFF + draft.path("edition") + attachment)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(equalTo("draft"));
        Api.given()
                .get("/api/v1/disclosures/" + draft.path("disclosure") + attachment)
                .then()
                .statusCode(404);
        assertEquals(
                java.util.List.of("0"),
                Roles.asSuperuser(
                        "select count(*) from public_chunk where encode(digest, 'hex') = ?",
                        hex("draft".getBytes(UTF_8))));
    }

    @Test
    void successorsBeginWithoutFiles() {
        var disclosure = published(attached(desk.draft(), "s".getBytes(UTF_8)));
        Api.as(desk.editor)
                .contentType("application/json")
                .body("{\"period\": \"2031\", \"title\": \"下期\", \"summary\": \"下一期的补贴。\"}")
                .post("/api/v1/staff/disclosures/" + disclosure + "/successors")
                .then()
                .statusCode(201)
                .body("attachments", nullValue());
    }

    @Test
    void whatIsCalledOtherwiseIsOneVersionAndItsNameFits() {
        var draft = attached(desk.draft(), "d".getBytes(UTF_8));
        var address = STAFF + draft.path("edition") + "/attachments/" + draft.path("attachments[0].id");
        Api.as(desk.editor)
                .header("If-Match", draft.header("ETag"))
                .contentType("application/json")
                .body("{\"name\": \"改名.csv\", \"title\": \"明细\", \"description\": \"逐户列明\"}")
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2"))
                .body("attachments[0].name", equalTo("改名.csv"))
                .body("attachments[0].title", equalTo("明细"))
                .body("attachments[0].description", equalTo("逐户列明"));
        Api.as(desk.editor)
                .header("If-Match", "\"2\"")
                .contentType("application/json")
                .body("{\"name\": \"改名.pdf\", \"title\": \"明细\"}")
                .put(address)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"));
    }
}
