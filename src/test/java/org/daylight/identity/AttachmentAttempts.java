package org.daylight.identity;

import static org.daylight.disclosure.Story.attach;
import static org.daylight.disclosure.Story.describe;
import static org.daylight.disclosure.Story.draft;
import static org.daylight.disclosure.Story.publish;
import static org.daylight.disclosure.Story.rows;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.daylight.attachment.cleaning.Pictures;

/** How to make valid requests about files; see {@link Attempts}. */
final class AttachmentAttempts {
    private static final byte[] NOTES = "说明".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PICTURE = Pictures.of("png", 4, 4);

    private AttachmentAttempts() {}

    static void addTo(Map<String, Attempts.Fixture> all) {
        all.put("attachFile", (attempt, office, hand) -> Attempts.on(attempt, Attempts.filled(office))
                .sending(NOTES, "text/plain", "notes.txt"));
        all.put("getStaffAttachment", (attempt, office, hand) -> onFile(attempt, office));
        all.put("getStaffThumbnail", (attempt, office, hand) -> {
            var edition = pictured(Attempts.filled(office), office);
            return Attempts.on(attempt, edition).at("attachment", edition.path("attachments[0].id"));
        });
        all.put("describeAttachment", (attempt, office, hand) -> onFile(attempt, office)
                .sending("{\"name\": \"notes.txt\", \"title\": \"说明\"}"));
        all.put("detachFile", (attempt, office, hand) -> onFile(attempt, office));
        for (var open : List.of("getAttachment", "getEditionAttachment", "getThumbnail", "getEditionThumbnail")) {
            all.put(open, (attempt, office, hand) -> {
                var edition = pictured(draft(office.editor(), office.code), office);
                return attempt.at(
                                "disclosure",
                                publish(office.editor(), office.reviewer(), office.approver(), edition, rows()))
                        .at("edition", "1")
                        .at("attachment", edition.path("attachments[0].id"));
            });
        }
    }

    private static Attempt onFile(Attempt attempt, Office office) {
        var edition = attached(Attempts.filled(office), office);
        return Attempts.on(attempt, edition).at("attachment", edition.path("attachments[0].id"));
    }

    private static Response pictured(Response edition, Office office) {
        return describe(office.editor(), attach(office.editor(), edition, "a.png", "image/png", PICTURE), "红角");
    }

    private static Response attached(Response edition, Office office) {
        return attach(office.editor(), edition, "notes.txt", "text/plain", NOTES);
    }
}
