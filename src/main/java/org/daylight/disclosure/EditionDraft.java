package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daylight.kernel.text.Prose;

/** What an editor may change in a draft, all of it at once; see {@link DisclosureDraft}. */
public record EditionDraft(
        @NotNull @Prose(max = 200) String title,
        @NotNull @Size(max = 10) String period,
        @NotNull @Prose(max = 2000) String summary,
        @NotNull JsonNode content) {}
