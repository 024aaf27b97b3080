package org.daylight.disclosure.matter;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the list of matters that staff see.
 *
 * @param seq the number by which it became public; absent before
 */
public record StaffMatterSummary(
        UUID matter, String body, String kind, String title, MatterState state, Instant openedAt, Long seq) {

    static StaffMatterSummary of(StagedMatter matter, String body) {
        return new StaffMatterSummary(
                matter.id, body, matter.kind, matter.title(), matter.state(), matter.openedAt, matter.seq());
    }
}
