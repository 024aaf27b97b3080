package org.daylight.opendata;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * A row as read across disclosures: where it comes from, then its own members.
 *
 * @param seq the number that brought it into force
 */
public record DisclosedRowView(
        UUID disclosure, String indexNumber, BodyRef body, String period, long seq, @JsonUnwrapped Record row) {}
