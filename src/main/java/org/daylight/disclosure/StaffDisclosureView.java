package org.daylight.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.daylight.identity.PublicBody;
import org.daylight.publication.Publication;

/**
 * A disclosure as staff see it.
 *
 * @param body code of the public body
 * @param openEdition the edition being made, if any
 * @param seq the number of what is in force, or of the withdrawal; absent before the first publication
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
                disclosure.version);
    }
}
