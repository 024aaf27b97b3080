package org.daylight.disclosure;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/**
 * What an attachment is called.
 *
 * @param name of the file, with its extension
 * @param description what is to be seen; an image needs one before its edition is submitted
 */
public record AttachmentDraft(
        @NotNull @Prose(max = 120) String name,
        @NotNull @Prose(max = 200) String title,
        @Prose(max = 2000) String description) {}
