package org.daylight.disclosure.expunction;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.UUID;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.daylight.disclosure.posting.PostingSteps;

/**
 * A disclosure that says one word in every place where somebody may write: title, summary, content, rows, their keys,
 * reasons, verdicts, notes, files. The word is found in the database wherever something of the disclosure is kept.
 */
final class Told {
    private static final String STAFF = "/api/v1/staff";

    final String word;
    final String id;
    private final Desk desk;
    private int files;

    private Told(Desk desk, String word, String audience) {
        this.desk = desk;
        this.word = word;
        var document = words((ObjectNode) Story.neixiang().get("draft"))
                .put("body", desk.office.code)
                .put("audience", audience);
        var draft = post("/disclosures", audience.equals("group") ? document.put("group", word) : document);
        var filled = attached(Story.fill(desk.editor, draft, rows(1, 3)));
        var review = Story.submit(desk.editor, filled);
        sendBack(review);
        // Once more from the start of the chain, for a returned case has words too.
        Story.publish(desk.editor, desk.reviewer, desk.approver, edition(draft.path("edition")), rows(1, 3));
        this.id = draft.path("disclosure");
    }

    /** Published, corrected, and with a discarded correction behind it. */
    static Told by(Desk desk, String word) {
        var told = by(desk, word, "public");
        told.post();
        return told;
    }

    /** The same for this audience; the group is called by the word too. */
    static Told by(Desk desk, String word, String audience) {
        var told = new Told(desk, word, audience);
        told.discard(told.emptied(told.correction()));
        var revised = told.attached(told.revised(told.correction()));
        Story.publish(desk.editor, desk.reviewer, desk.approver, revised, told.rows(2, 5));
        return told;
    }

    private void post() {
        var board = PostingSteps.AT_THE_BOARD.replace("村委会门口", word);
        var posting = PostingSteps.record(desk.editor, id, board);
        PostingSteps.correct(desk.editor, posting, word + " 有误", board).then().statusCode(200);
    }

    /** Lays another correction before the reviewer; the case. */
    Response correctionUnderReview() {
        var cleared = Story.clear(
                desk.reviewer, Story.submit(desk.editor, Story.fill(desk.editor, revised(correction()), rows(4, 7))));
        return cleared;
    }

    void withdraw() {
        var url = STAFF + "/disclosures/" + id;
        Api.as(desk.approver)
                .header("If-Match", Api.as(desk.approver).get(url).header("ETag"))
                .contentType("application/json")
                .body("{\"reason\": \"%s 另行公布\"}".formatted(word))
                .post(url + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private Response correction() {
        return post(
                "/disclosures/" + id + "/corrections",
                Desk.row("x", 1).removeAll().put("reason", word + " 誊写有误"));
    }

    private Response revised(Response edition) {
        var draft = words((ObjectNode) Story.neixiang().get("draft"));
        draft.remove(java.util.List.of("body", "family"));
        draft.withArray("notes")
                .addObject()
                .put("rule", "amount-is-rate-times-quantity")
                .put("place", "/rows/%1$s-4~1H4~1%1$s/amount".formatted(word))
                .put("stated", 100)
                .put("computed", 50)
                .put("reason", word + " 原件如此");
        return put(edition, draft);
    }

    /** Says that there is nothing to disclose, which nobody may submit beside rows. */
    private Response emptied(Response edition) {
        var draft = words((ObjectNode) Story.neixiang().get("draft"));
        draft.remove(java.util.List.of("body", "family"));
        draft.putObject("nil").put("reason", word + " 没有");
        return put(edition, draft);
    }

    private Response put(Response edition, ObjectNode draft) {
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

    /** With a file of that name that says it. */
    private Response attached(Response edition) {
        return Story.attach(desk.editor, edition, word + ".txt", "text/plain", (word + " " + ++files).getBytes(UTF_8));
    }

    private void discard(Response edition) {
        var filled = Story.fill(desk.editor, edition, rows(3, 4));
        Api.as(desk.editor)
                .header("If-Match", filled.header("ETag"))
                .delete(STAFF + "/editions/" + edition.path("edition"))
                .then()
                .statusCode(204);
    }

    private void sendBack(Response review) {
        Story.clear(desk.reviewer, review);
        var cleared = Api.as(desk.approver).get(STAFF + "/reviews/" + review.path("review"));
        Api.as(desk.approver)
                .header("If-Match", cleared.header("ETag"))
                .contentType("application/json")
                .body("{\"reason\": \"%s 请补充\"}".formatted(word))
                .post(STAFF + "/reviews/" + review.path("review") + "/return")
                .then()
                .statusCode(200);
    }

    private Response edition(String edition) {
        return Api.as(desk.editor)
                .get(STAFF + "/editions/" + edition)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private Response post(String path, ObjectNode document) {
        return Api.as(desk.editor)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(document.toString())
                .post(STAFF + path)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private ObjectNode words(ObjectNode draft) {
        draft.put("title", word + " 补贴发放情况").put("summary", "按 " + word + " 的标准向农户发放");
        ((ObjectNode) draft.get("content")).put("programme", word);
        draft.putObject("decision")
                .put("kind", "collective")
                .put("meeting", word)
                .put("date", "2026-06-30")
                .put("resolution", word)
                .put("summary", word);
        return draft;
    }

    /** The fourth one does not reconcile. */
    private ArrayNode rows(int first, int end) {
        var rows = Desk.rows();
        for (int i = first; i < end; i++) {
            rows.add(Desk.row(word + "-" + i, 100)
                    .put("granularity", "household")
                    .put("areaName", word)
                    .put("beneficiaryCode", "H" + i)
                    .put("beneficiaryName", word)
                    .put("batch", word));
            if (i == 4) {
                ((ObjectNode) rows.get(rows.size() - 1))
                        .put("quantity", 1)
                        .put("unit", "mu")
                        .put("rate", 50);
            }
        }
        return rows;
    }
}
