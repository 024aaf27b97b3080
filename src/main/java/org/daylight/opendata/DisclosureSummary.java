package org.daylight.opendata;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the list of disclosures.
 *
 * @param edition the edition in force
 * @param nil true when it says that there is nothing to disclose; absent otherwise
 * @param seq the number by which it came into force, at {@code publishedAt}
 */
public record DisclosureSummary(
        UUID disclosure,
        String indexNumber,
        String family,
        BodyRef body,
        String title,
        String period,
        int edition,
        long seq,
        Instant publishedAt,
        Boolean nil) {}
