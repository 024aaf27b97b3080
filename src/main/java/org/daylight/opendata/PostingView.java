package org.daylight.opendata;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.daylight.disclosure.posting.PostingState;

/**
 * Where an edition was posted, as of the number read.
 *
 * @param seq the newest act about it, at {@code publishedAt}
 * @param header canonical JSON (RFC 8785), exactly as hashed
 */
public record PostingView(
        UUID posting, PostingState state, long seq, Instant publishedAt, @JsonRawValue String header) {}
