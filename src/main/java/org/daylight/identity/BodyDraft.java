package org.daylight.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A public body to be founded.
 *
 * @param code organisation code, never used before
 * @param parent code of the body above; absent for the root alone
 * @param supervising code of the body that supervises it; absent means the parent
 */
public record BodyDraft(
        @NotNull @BodyCode String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull BodyKind kind,
        @BodyCode String parent,
        @BodyCode String supervising) {}
