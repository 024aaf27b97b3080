package org.daylight.opendata;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/**
 * A public act itself, complete: what the log's leaf says and the header it commits to.
 *
 * @param leaf the canonical leaf manifest, exactly the bytes the log hashes
 * @param header canonical JSON, exactly as hashed; absent once expunged, as is the salt
 * @param expungedBy the act that expunged it
 */
public record PublicationView(
        long seq,
        String act,
        UUID subject,
        Instant publishedAt,
        @JsonRawValue String leaf,
        @JsonRawValue String header,
        String salt,
        Long seqTo,
        Long expungedBy) {}
