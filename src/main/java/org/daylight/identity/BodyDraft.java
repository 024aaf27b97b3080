package org.daylight.identity;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/**
 * A public body to be founded.
 *
 * @param code organisation code, never used before
 * @param parent code of the body above; absent for the root alone
 * @param supervising code of the body that supervises it; absent means the parent
 */
public record BodyDraft(
        @NotNull @BodyCode String code,
        @NotNull @Prose(max = 200) String name,
        @NotNull BodyKind kind,
        @BodyCode String parent,
        @BodyCode String supervising) {}
