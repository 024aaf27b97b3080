package org.daylight.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.daylight.disclosure.AttachmentsTest.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.daylight.attachment.FileStore;
import org.daylight.contract.Api;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;

/** What was taken out of drafts is removed in the end, and nothing else. */
@QuarkusTest
class UnusedFilesTest {
    private static final String STAFF = "/api/v1/staff/editions/";

    @Inject
    FileStore files;

    private final Desk desk = Desk.open();

    private Response attached(String words) {
        return Story.attach(desk.editor, desk.draft(), "a.txt", "text/plain", words.getBytes(UTF_8));
    }

    private void remove(Response edition) {
        Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .delete(STAFF + edition.path("edition") + "/attachments/" + edition.path("attachments[0].id"))
                .then()
                .statusCode(200);
    }

    private void discard(Response edition) {
        Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .delete(STAFF + edition.path("edition"))
                .then()
                .statusCode(204);
    }

    private static boolean isKept(String words) {
        return !Roles.asSuperuser(
                        "select size from stored_file where encode(digest, 'hex') = ?", hex(words.getBytes(UTF_8)))
                .isEmpty();
    }

    private static void anHourPasses() throws SQLException {
        assertEquals(null, Roles.OWNER.attempt(List.of("update stored_file set stored_at = '2020-01-01'")));
    }

    @Test
    void goAfterAnHour() throws SQLException {
        remove(attached("removed"));
        discard(attached("discarded"));
        attached("still in a draft");
        files.removeUnused();
        assertEquals(
                "true true true", isKept("removed") + " " + isKept("discarded") + " " + isKept("still in a draft"));
        anHourPasses();
        // Brought again, for another draft.
        remove(attached("removed"));
        files.removeUnused();
        assertEquals(
                "true false true", isKept("removed") + " " + isKept("discarded") + " " + isKept("still in a draft"));
        anHourPasses();
        assertEquals(1, files.removeUnused());
        assertEquals(
                "false false true", isKept("removed") + " " + isKept("discarded") + " " + isKept("still in a draft"));
    }
}
