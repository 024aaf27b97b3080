package org.daylight.disclosure.expunction;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/**
 * An order to expunge. All of it is published with the expunction, so it repeats nothing of the content.
 *
 * @param citation the provision, ruling or decision, for example {@code （2026）豫1325行初8号判决书}
 * @param reason why, in plain words
 */
public record ExpunctionDraft(
        @NotNull ExpunctionGround ground,
        @NotNull @Prose(max = 300) String citation,
        @NotNull @Prose(max = 500) String reason) {}
