package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daylight.disclosure.audience.Audience;
import org.daylight.disclosure.matter.MatterPlace;
import org.daylight.disclosure.meeting.Decision;
import org.daylight.identity.BodyCode;
import org.daylight.kernel.text.Prose;

/**
 * A new disclosure's first draft.
 *
 * @param family code of the family, for example {@code subsidy}
 * @param body code of the public body that discloses
 * @param period what it is about in time, for example {@code 2026Q3}
 * @param summary plain words for people who will not read the table
 * @param content as the family's contract folder describes it
 * @param matter the matter that it publishes a stage of; absent for none
 * @param audience whom it is for; everyone when absent
 * @param group which group, in words; for that audience alone
 * @param decision of the meeting that decided on it first, when one did
 * @param nil that there is nothing to disclose, and why; absent when there are rows
 */
public record DisclosureDraft(
        @NotNull @Size(max = 40) String family,
        @NotNull @BodyCode String body,
        @NotNull @Prose(max = 200) String title,
        @NotNull @Size(max = 10) String period,
        @NotNull @Prose(max = 2000) String summary,
        @NotNull JsonNode content,
        @Valid MatterPlace matter,
        Audience audience,
        @Prose(max = 100) String group,
        @Valid Decision decision,
        @Valid NilStatement nil) {}
