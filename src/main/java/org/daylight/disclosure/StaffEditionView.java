package org.daylight.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daylight.disclosure.attached.AttachedFiles;
import org.daylight.disclosure.audience.Audience;
import org.daylight.disclosure.matter.MatterPlace;
import org.daylight.disclosure.meeting.Decision;
import org.daylight.identity.PublicBody;

/**
 * An edition as staff see it.
 *
 * @param body code of the public body
 * @param notes a reason for each figure that does not reconcile; absent when there is none
 * @param matter the matter that it publishes a stage of; absent for none
 * @param audience whom the disclosure is for
 * @param group which group, in words
 * @param entry instead of {@code seq} when it is not for everyone
 * @param publishAt for when it was approved; absent when at once
 * @param held what keeps it from becoming public since then
 * @param decision of the meeting that decided on it first, when one did
 * @param nil why it has no rows; absent when it has some
 * @param attachments absent when there are none
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
        List<Note> notes,
        String correctionReason,
        List<String> authors,
        Instant changedAt,
        Long seq,
        MatterPlace matter,
        Audience audience,
        String group,
        Long entry,
        Instant publishAt,
        HeldView held,
        Decision decision,
        NilStatement nil,
        List<StaffAttachmentView> attachments,
        @JsonIgnore int version) {

    static StaffEditionView of(
            Edition edition,
            Disclosure disclosure,
            JsonNode content,
            List<Note> notes,
            Decision decision,
            AttachedFiles attached) {
        var schedule = edition.schedule();
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
                notes.isEmpty() ? null : notes,
                edition.correctionReason,
                edition.authors(),
                edition.changedAt,
                edition.seq(),
                edition.place(),
                disclosure.audience,
                disclosure.group,
                edition.entry(),
                schedule == null ? null : schedule.publishAt(),
                schedule == null ? null : schedule.held(),
                decision,
                NilStatement.of(edition.nilReason),
                attached.kept().isEmpty()
                        ? null
                        : attached.kept().stream().map(StaffAttachmentView::of).toList(),
                edition.version);
    }
}
