package org.daylight.disclosure;

import jakarta.validation.constraints.NotNull;
import org.daylight.disclosure.audience.Audience;
import org.daylight.kernel.text.Prose;

/**
 * What a copy for more people says in words of its own; see {@link DisclosureDraft}.
 *
 * @param audience a wider one; everyone when absent
 */
public record CopyDraft(
        @NotNull @Prose(max = 200) String title,
        @NotNull @Prose(max = 2000) String summary,
        Audience audience,
        @Prose(max = 100) String group) {}
