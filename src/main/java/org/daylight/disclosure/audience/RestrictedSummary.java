package org.daylight.disclosure.audience;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of the list of restricted disclosures.
 *
 * @param edition the edition in force
 * @param entry its entry in the register of its body and audience, made at {@code publishedAt}
 * @param id of the entry, by which the list is ordered
 */
public record RestrictedSummary(
        UUID disclosure,
        String indexNumber,
        Audience audience,
        String family,
        RestrictedBody body,
        String title,
        String period,
        int edition,
        long entry,
        Instant publishedAt,
        @JsonIgnore UUID id) {

    static RestrictedSummary of(RestrictedPublication entered) {
        return new RestrictedSummary(
                entered.disclosureId,
                entered.indexNumber,
                entered.audience,
                entered.family,
                RestrictedBody.of(entered.bodyId),
                entered.title,
                entered.period,
                entered.edition,
                entered.entry,
                entered.publishedAt,
                entered.id);
    }
}
