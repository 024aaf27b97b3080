package org.daylight.opendata;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/**
 * One edition as it was published, with all that is needed to check it: SHA-256(salt ‖ header) is {@code headerDigest}.
 *
 * @param state as of the number read
 * @param seq the number it was published by
 * @param seqTo the number of the act that ended it, absent while it is in force
 * @param header canonical JSON (RFC 8785), exactly as hashed
 * @param salt hexadecimal
 * @param rowRoot RFC 6962 head over the row leaves, hexadecimal
 */
public record EditionView(
        UUID disclosure,
        String indexNumber,
        String family,
        BodyRef body,
        int edition,
        State state,
        String act,
        long seq,
        Long seqTo,
        Instant publishedAt,
        @JsonRawValue String header,
        String salt,
        String headerDigest,
        int rowCount,
        String rowRoot,
        String attachmentsRoot) {

    /** Whether an edition is in force, and if not, why. */
    public enum State {
        CURRENT,
        SUPERSEDED,
        WITHDRAWN
    }
}
