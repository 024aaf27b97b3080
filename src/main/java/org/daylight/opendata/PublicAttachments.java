package org.daylight.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;
import org.daylight.attachment.Chunks;
import org.daylight.attachment.StoredFile;
import org.daylight.disclosure.attached.DisclosedAttachment;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.publication.PublicReads;

/** Reads files of editions as they were published. What an edition's header does not list is not there. */
@ApplicationScoped
public class PublicAttachments {
    private final PublicReads reads;
    private final ObjectMapper json;

    PublicAttachments(PublicReads reads, ObjectMapper json) {
        this.reads = reads;
        this.json = json;
    }

    /** The file; 404 when the edition has none with this id. */
    public StoredFile file(EditionView edition, UUID id) {
        return listed(edition, id).stored(digest -> chunks(edition.seq(), digest));
    }

    /** Its thumbnail; 404 when it has none. */
    public StoredFile thumbnail(EditionView edition, UUID id) {
        return listed(edition, id)
                .storedThumbnail(digest -> chunks(edition.seq(), digest))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private DisclosedAttachment listed(EditionView edition, UUID id) {
        try {
            for (var each : json.readTree(edition.header()).path("attachments")) {
                var file = json.treeToValue(each, DisclosedAttachment.class);
                if (file.id().equals(id)) {
                    return file;
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored header is JSON", e);
        }
        throw Refusal.of(ProblemType.NOT_FOUND);
    }

    private Chunks chunks(long seq, String digest) {
        var bytes = HexFormat.of().parseHex(digest);
        return n -> reads.at(
                seq, handle -> handle.createQuery("select bytes from public_chunk where digest = :digest and n = :n")
                        .bind("digest", bytes)
                        .bind("n", n)
                        .mapTo(byte[].class)
                        .findOne()
                        .orElseGet(() -> new byte[0]));
    }
}
