package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.daylight.disclosure.attached.DisclosedAttachment;
import org.daylight.disclosure.audience.Audience;
import org.daylight.disclosure.matter.MatterPlace;
import org.daylight.disclosure.meeting.Decision;
import org.daylight.disclosure.projection.Suppressions;
import org.daylight.disclosure.retention.NamesUntil;

/**
 * What an edition says beside its rows; its canonical JSON (RFC 8785) is published, kept as bytes and hashed.
 *
 * @param correctionReason why it supersedes the edition before; absent on the first
 * @param content the family's content record
 * @param notes what does not reconcile and why; absent when everything does
 * @param matter the matter that it publishes a stage of; absent for none
 * @param audience whom it is for; absent when that is everyone
 * @param group which group, in words; absent when it is for none
 * @param decision of the meeting that decided on it first; absent when none had to
 * @param suppressions which members of how many rows are suppressed by which rule; absent when none is
 * @param names how long names stand in the rows; absent when they stand for good, or there are none
 * @param nil why there are no rows; absent when there are some
 * @param attachments absent when there are none
 */
record DisclosureHeader(
        UUID disclosure,
        String indexNumber,
        String family,
        int edition,
        Body body,
        String title,
        String period,
        String summary,
        String correctionReason,
        JsonNode content,
        List<Note> notes,
        MatterPlace matter,
        Audience audience,
        String group,
        Decision decision,
        List<Suppressions.Stated> suppressions,
        NamesUntil names,
        NilStatement nil,
        List<DisclosedAttachment> attachments) {

    /** The publishing body as it was called then. */
    record Body(String code, String name) {}
}
