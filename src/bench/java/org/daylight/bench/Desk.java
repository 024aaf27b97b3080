package org.daylight.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.daylight.bench.Line.Request;
import org.daylight.disclosure.Story;
import org.daylight.identity.TestIssuer;

/** The staff of one department at work over HTTP: everything up to the approval, and the approval. */
final class Desk {
    static final int COUNT = 8;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STAFF = "/api/v1/staff";

    private final String body;
    private final String editor;
    private final String reviewer;
    private final String approver;

    /** The {@code n}th department, from 0. */
    Desk(int n) {
        body = body(n);
        editor = "Authorization: Bearer " + TestIssuer.token("editor-" + n, "editor");
        reviewer = "Authorization: Bearer " + TestIssuer.token("reviewer-" + n, "confidentiality-reviewer");
        approver = "Authorization: Bearer " + TestIssuer.token("approver-" + n, "approver");
    }

    /** A review that waits for nothing but its approval, and the disclosure that it is about. */
    record Cleared(String review, String tag, String disclosure) {}

    static String body(int n) {
        return "900000D" + n;
    }

    /** A county with {@link #COUNT} departments and three people in each. */
    static String founding() {
        var document = JSON.createObjectNode().put("demo", false);
        var bodies = document.putArray("bodies");
        bodies.addObject().put("code", "900000").put("name", "基准县").put("kind", "county");
        var posts = document.putArray("posts");
        for (int n = 0; n < COUNT; n++) {
            bodies.addObject()
                    .put("code", body(n))
                    .put("name", "基准县第" + n + "局")
                    .put("kind", "department")
                    .put("parent", "900000");
            post(posts, "editor-" + n, "editor", body(n));
            post(posts, "reviewer-" + n, "confidentiality-reviewer", body(n));
            post(posts, "approver-" + n, "approver", body(n));
        }
        document.putArray("proxies");
        return document.toString();
    }

    private static void post(ArrayNode posts, String subject, String role, String body) {
        posts.addObject()
                .put("subject", subject)
                .put("role", role)
                .put("body", body)
                .put("fromDay", "2026-01-01");
    }

    /** The sample's eleven rows. */
    static ArrayNode elevenRows() {
        return Story.rows();
    }

    /** As many household rows. */
    static ArrayNode rows(int count) {
        var rows = JSON.createArrayNode();
        for (int i = 0; i < count; i++) {
            rows.add(((ObjectNode) Story.rows().get(i % 11).deepCopy())
                    .put("granularity", "household")
                    .put("beneficiaryCode", "H" + i));
        }
        return rows;
    }

    Cleared prepare(Line line, JsonNode rows) throws IOException {
        return clear(line, post(line, editor, "", "/disclosures", Story.draftFor(body), 201), rows);
    }

    /** The same for a correction of what is in force. */
    Cleared prepareCorrection(Line line, String disclosure, JsonNode rows) throws IOException {
        var reason = "{\"reason\": \"誊写有误\"}";
        return clear(line, post(line, editor, "", "/disclosures/" + disclosure + "/corrections", reason, 201), rows);
    }

    private Cleared clear(Line line, Line.Reply edition, JsonNode rows) throws IOException {
        var draft = JSON.readTree(edition.content());
        var path = "/editions/" + draft.get("edition").textValue();
        var document = Story.rowsDocument(rows);
        var filled =
                line.send(Request.of("PUT", STAFF + path + "/rows", document, 200, editor, ifMatch(edition.tag())));
        var review = post(line, editor, filled.tag(), path + "/submission", null, 200);
        var id = JSON.readTree(review.content()).get("review").textValue();
        var verdict = "{\"verdict\": \"不涉密，可以公开\"}";
        var cleared = post(line, reviewer, review.tag(), "/reviews/" + id + "/clearance", verdict, 200);
        return new Cleared(id, cleared.tag(), draft.get("disclosure").textValue());
    }

    void approve(Line line, Cleared cleared) {
        post(line, approver, cleared.tag(), "/reviews/" + cleared.review() + "/approval", null, 200);
    }

    private static Line.Reply post(Line line, String token, String tag, String path, String body, int expected) {
        return line.send(
                tag.isEmpty()
                        ? Request.of("POST", STAFF + path, body, expected, token)
                        : Request.of("POST", STAFF + path, body, expected, token, ifMatch(tag)));
    }

    private static String ifMatch(String tag) {
        return "If-Match: " + tag;
    }
}
