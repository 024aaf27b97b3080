package org.daylight.opendata;

import java.time.Instant;
import java.util.UUID;

/**
 * One public act, as the change feed tells it.
 *
 * @param subject the disclosure or body it happened to
 * @param title empty once expunged
 * @param expungedBy the act that expunged it
 * @param href where to read the result
 */
public record ChangeView(
        long seq,
        String act,
        Instant publishedAt,
        UUID subject,
        BodyRef body,
        String family,
        String indexNumber,
        Integer edition,
        String title,
        String href,
        Long expungedBy) {}
