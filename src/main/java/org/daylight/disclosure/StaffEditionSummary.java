package org.daylight.disclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the list of editions that staff see.
 *
 * @param publishAt for when it was approved; absent when at once
 * @param held what keeps it from becoming public since then
 */
public record StaffEditionSummary(
        UUID edition,
        UUID disclosure,
        String family,
        String body,
        int number,
        EditionState state,
        String title,
        String period,
        Instant changedAt,
        Instant publishAt,
        HeldView held) {

    static StaffEditionSummary of(Edition edition, Disclosure disclosure, String body) {
        var schedule = edition.schedule();
        return new StaffEditionSummary(
                edition.id,
                disclosure.id,
                disclosure.family,
                body,
                edition.number,
                edition.state(),
                edition.title,
                edition.period,
                edition.changedAt,
                schedule == null ? null : schedule.publishAt(),
                schedule == null ? null : schedule.held());
    }
}
