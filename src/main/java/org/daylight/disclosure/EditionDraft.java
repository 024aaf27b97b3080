package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.daylight.disclosure.matter.MatterPlace;
import org.daylight.disclosure.meeting.Decision;
import org.daylight.kernel.text.Prose;

/**
 * What an editor may change in a draft, all of it at once; see {@link DisclosureDraft}.
 *
 * @param notes a reason for each figure that does not reconcile, none when absent
 * @param matter the matter that it publishes a stage of; absent for none
 * @param decision of the meeting that decided on it first, when one did
 * @param nil that there is nothing to disclose, and why; absent when there are rows
 */
public record EditionDraft(
        @NotNull @Prose(max = 200) String title,
        @NotNull @Size(max = 10) String period,
        @NotNull @Prose(max = 2000) String summary,
        @NotNull JsonNode content,
        @Size(max = 100) List<@NotNull @Valid Note> notes,
        @Valid MatterPlace matter,
        @Valid Decision decision,
        @Valid NilStatement nil) {

    /** What the first edition of a disclosure says. */
    static EditionDraft first(DisclosureDraft draft) {
        return new EditionDraft(
                draft.title(),
                draft.period(),
                draft.summary(),
                draft.content(),
                null,
                draft.matter(),
                draft.decision(),
                draft.nil());
    }
}
