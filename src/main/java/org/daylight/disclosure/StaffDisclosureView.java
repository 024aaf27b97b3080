package org.daylight.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.daylight.disclosure.audience.Audience;
import org.daylight.disclosure.audience.RestrictedPublication;
import org.daylight.identity.PublicBody;
import org.daylight.publication.Publication;

/**
 * A disclosure as staff see it.
 *
 * @param body code of the public body
 * @param openEdition the edition being made, if any
 * @param seq the number of what is in force, or of the withdrawal; absent before the first publication
 * @param audience whom it is for
 * @param group which group, in words
 * @param entry instead of {@code seq} when it is not for everyone: the entry in the register of its audience
 * @param version what a withdrawal must be based on; travels as the ETag
 */
public record StaffDisclosureView(
        UUID disclosure,
        String family,
        String body,
        String indexNumber,
        DisclosureState state,
        UUID openEdition,
        Long seq,
        Audience audience,
        String group,
        Long entry,
        @JsonIgnore int version) {

    static StaffDisclosureView of(Disclosure disclosure) {
        return new StaffDisclosureView(
                disclosure.id,
                disclosure.family,
                PublicBody.<PublicBody>findById(disclosure.bodyId).code,
                disclosure.indexNumber(),
                disclosure.state(),
                Edition.openOf(disclosure.id).map(edition -> edition.id).orElse(null),
                Publication.newestOf(disclosure.id)
                        .map(publication -> publication.seq)
                        .orElse(null),
                disclosure.audience,
                disclosure.group,
                RestrictedPublication.newestOf(disclosure.id)
                        .map(entered -> entered.entry)
                        .orElse(null),
                disclosure.version);
    }
}
