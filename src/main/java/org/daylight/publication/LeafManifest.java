package org.daylight.publication;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.daylight.kernel.json.CanonicalJson;

/**
 * What the transparency log says of one public act; its canonical JSON (RFC 8785) is the log's leaf. Digests are
 * lower-case hexadecimal. Never change a member: verifiers of ten years from now read it.
 *
 * @param manifest the form of this manifest, {@code daylight/1}
 * @param seq the act's number: its position in the log, from 1
 * @param act what kind of act
 * @param subject the disclosure or body it happened to
 * @param indexNumber 索引号, absent for acts that are no disclosure's
 * @param edition absent likewise
 * @param headerDigest {@link Commitment#headerDigest} of the header
 * @param rows how many rows the edition has
 * @param rowRoot RFC 6962 head over {@link Commitment#rowLeaf} of the rows in order of their keys' UTF-8 bytes
 * @param attachmentsRoot RFC 6962 head over the leaves of the attachments in the order of the header, each {@link
 *     Commitment#rowLeaf} of its salt and its other members
 */
@JsonPropertyOrder(alphabetic = true)
public record LeafManifest(
        String manifest,
        long seq,
        String act,
        UUID subject,
        String indexNumber,
        Integer edition,
        String headerDigest,
        long rows,
        String rowRoot,
        String attachmentsRoot,
        Instant publishedAt) {
    private static final String FORM = "daylight/1";

    static LeafManifest of(Publication publication) {
        var hex = HexFormat.of();
        return new LeafManifest(
                FORM,
                publication.seq,
                publication.act,
                publication.subjectId,
                publication.indexNumber,
                publication.edition,
                hex.formatHex(publication.headerDigest),
                publication.rowCount,
                hex.formatHex(publication.rowRoot),
                hex.formatHex(publication.attachmentsRoot),
                publication.publishedAt);
    }

    public byte[] bytes() {
        return CanonicalJson.bytes(this);
    }
}
