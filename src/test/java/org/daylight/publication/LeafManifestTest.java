package org.daylight.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes of the log's leaves. A change here breaks every proof ever given: do not adapt the test, undo the change. */
class LeafManifestTest {

    @Test
    void ofAnEdition() {
        var publication = publication();
        publication.family = "subsidy";
        publication.indexNumber = "411325NY/2026-00001";
        publication.edition = 2;
        publication.rowCount = 11;
        assertEquals(
                """
                {"act":"correction","attachmentsRoot":"%s","edition":2,"headerDigest":"%s",\
                "indexNumber":"411325NY/2026-00001","manifest":"daylight/1","publishedAt":"2026-07-01T01:00:00.123456Z",\
                "rowRoot":"%s","rows":11,"seq":7,"subject":"019f1b30-a280-7aaf-8c1b-56758026d5fd"}"""
                        .formatted("03".repeat(32), "01".repeat(32), "02".repeat(32)),
                text(publication));
    }

    @Test
    void ofAnActThatIsNoDisclosures() {
        var publication = publication();
        publication.act = "body-renamed";
        publication.publishedAt = Instant.parse("2026-07-01T01:00:00Z");
        assertEquals(
                """
                {"act":"body-renamed","attachmentsRoot":"%s","headerDigest":"%s","manifest":"daylight/1",\
                "publishedAt":"2026-07-01T01:00:00Z","rowRoot":"%s","rows":0,"seq":7,\
                "subject":"019f1b30-a280-7aaf-8c1b-56758026d5fd"}"""
                        .formatted("03".repeat(32), "01".repeat(32), "02".repeat(32)),
                text(publication));
    }

    private static Publication publication() {
        var publication = new Publication();
        publication.seq = 7;
        publication.act = "correction";
        publication.subjectId = UUID.fromString("019f1b30-a280-7aaf-8c1b-56758026d5fd");
        publication.headerDigest = filled(1);
        publication.rowRoot = filled(2);
        publication.attachmentsRoot = filled(3);
        publication.publishedAt = Instant.parse("2026-07-01T01:00:00.123456Z");
        return publication;
    }

    private static byte[] filled(int value) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static String text(Publication publication) {
        return new String(LeafManifest.of(publication).bytes(), StandardCharsets.UTF_8);
    }
}
