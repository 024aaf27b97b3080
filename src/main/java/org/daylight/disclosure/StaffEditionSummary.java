package org.daylight.disclosure;

import java.time.Instant;
import java.util.UUID;

/** One line of the list of editions that staff see. */
public record StaffEditionSummary(
        UUID edition,
        UUID disclosure,
        String family,
        String body,
        int number,
        EditionState state,
        String title,
        String period,
        Instant changedAt) {

    static StaffEditionSummary of(Edition edition, Disclosure disclosure, String body) {
        return new StaffEditionSummary(
                edition.id,
                disclosure.id,
                disclosure.family,
                body,
                edition.number,
                edition.state(),
                edition.title,
                edition.period,
                edition.changedAt);
    }
}
