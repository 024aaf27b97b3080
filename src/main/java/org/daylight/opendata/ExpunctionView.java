package org.daylight.opendata;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;

/**
 * One expunction, with what is needed to do it again when a backup brings the content back.
 *
 * @param header what the act says, canonical JSON
 * @param acts the publications of the disclosure that it erased, in the order of their numbers
 */
public record ExpunctionView(
        long seq, Instant publishedAt, BodyRef body, @JsonRawValue String header, List<ErasedAct> acts) {}
