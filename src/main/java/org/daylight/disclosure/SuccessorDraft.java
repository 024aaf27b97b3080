package org.daylight.disclosure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daylight.kernel.text.Prose;

/** What the next period's disclosure does not take over from the one it starts from; see {@link DisclosureDraft}. */
public record SuccessorDraft(
        @NotNull @Size(max = 10) String period,
        @NotNull @Prose(max = 200) String title,
        @NotNull @Prose(max = 2000) String summary) {}
