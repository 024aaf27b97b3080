package org.daylight.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daylight.identity.PublicBody;

/**
 * An edition as staff see it.
 *
 * @param body code of the public body
 * @param version what a change must be based on; travels as the ETag
 */
public record StaffEditionView(
        UUID edition,
        UUID disclosure,
        String family,
        String body,
        int number,
        EditionState state,
        String title,
        String period,
        String summary,
        JsonNode content,
        String correctionReason,
        List<String> authors,
        Instant changedAt,
        Long seq,
        @JsonIgnore int version) {

    static StaffEditionView of(Edition edition, Disclosure disclosure, JsonNode content) {
        return new StaffEditionView(
                edition.id,
                disclosure.id,
                disclosure.family,
                PublicBody.<PublicBody>findById(disclosure.bodyId).code,
                edition.number,
                edition.state(),
                edition.title,
                edition.period,
                edition.summary,
                content,
                edition.correctionReason,
                edition.authors(),
                edition.changedAt,
                edition.seq(),
                edition.version);
    }
}
