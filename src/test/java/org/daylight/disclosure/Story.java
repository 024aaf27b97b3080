package org.daylight.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.time.Instant;
import org.daylight.contract.Api;

/** The steps of a disclosure as HTTP requests, for tests that tell a story. Each step fails unless it succeeds. */
public final class Story {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STAFF = "/api/v1/staff";

    private Story() {}

    /** The subsidy table of the sample data: facts of a real county, eleven rows. */
    public static ObjectNode neixiang() {
        try (InputStream in = Story.class.getResourceAsStream("/sample/neixiang-2023-subsidy.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample's draft for another body. */
    public static String draftFor(String body) {
        return ((ObjectNode) neixiang().get("draft")).put("body", body).toString();
    }

    public static ArrayNode rows() {
        return (ArrayNode) neixiang().get("rows");
    }

    public static String rowsDocument(JsonNode rows) {
        return JSON.createObjectNode().set("rows", rows).toString();
    }

    public static Response draft(String token, String body) {
        return drafted(token, draftFor(body));
    }

    /** The sample's draft for a restricted audience: {@code group} or {@code internal}. */
    public static String draftFor(String body, String audience) {
        var draft = ((ObjectNode) neixiang().get("draft")).put("body", body).put("audience", audience);
        return (audience.equals("group") ? draft.put("group", "本村集体经济组织成员") : draft).toString();
    }

    public static Response drafted(String token, String document) {
        return json(token, document)
                .post(STAFF + "/disclosures")
                .then()
                .statusCode(201)
                .header("Location", startsWith(STAFF + "/editions/"))
                .extract()
                .response();
    }

    public static Response fill(String token, Response edition, JsonNode rows) {
        return json(token, rowsDocument(rows))
                .header("If-Match", edition.header("ETag"))
                .put(STAFF + "/editions/" + edition.path("edition") + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** The draft with one file more. */
    public static Response attach(String token, Response edition, String name, String type, byte[] file) {
        return Api.as(token)
                .header("If-Match", edition.header("ETag"))
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(name, UTF_8))
                .contentType(type)
                .body(file)
                .post(STAFF + "/editions/" + edition.path("edition") + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** The draft with words for those who cannot see its last file. */
    public static Response describe(String token, Response edition, String description) {
        var file = edition.jsonPath().getMap("attachments[-1]");
        var words = JSON.createObjectNode()
                .put("name", file.get("name").toString())
                .put("title", file.get("title").toString())
                .put("description", description);
        return json(token, words.toString())
                .header("If-Match", edition.header("ETag"))
                .put(STAFF + "/editions/" + edition.path("edition") + "/attachments/" + file.get("id"))
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    public static Response submit(String token, Response edition) {
        return Api.as(token)
                .header("If-Match", edition.header("ETag"))
                .post(STAFF + "/editions/" + edition.path("edition") + "/submission")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    public static Response clear(String token, Response review) {
        return clear(token, review.path("review"), review.header("ETag"));
    }

    public static Response clear(String token, String review, String tag) {
        return json(token, "{\"verdict\": \"不涉密，可以公开\"}")
                .header("If-Match", tag)
                .post(STAFF + "/reviews/" + review + "/clearance")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    public static Response approve(String token, Response review) {
        return Api.as(token)
                .header("If-Match", review.header("ETag"))
                .post(STAFF + "/reviews/" + review.path("review") + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** Approved for this instant. */
    public static Response approveFor(String token, Response review, Instant publishAt) {
        return approveFor(token, review.path("review"), review.header("ETag"), publishAt);
    }

    public static Response approveFor(String token, String review, String tag, Instant publishAt) {
        return json(token, "{\"publishAt\": \"" + publishAt + "\"}")
                .header("If-Match", tag)
                .post(STAFF + "/reviews/" + review + "/scheduled-approval")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    public static Response correct(String token, String disclosure, String reason) {
        return json(token, JSON.createObjectNode().put("reason", reason).toString())
                .post(STAFF + "/disclosures/" + disclosure + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** Takes an edition with its rows through all three hands and returns the disclosure's id. */
    public static String publish(String editor, String reviewer, String approver, Response edition, JsonNode rows) {
        var filled = fill(editor, edition, rows);
        approve(approver, clear(reviewer, submit(editor, filled)));
        return edition.path("disclosure");
    }

    private static io.restassured.specification.RequestSpecification json(String token, String body) {
        return Api.as(token).contentType("application/json").body(body);
    }
}
