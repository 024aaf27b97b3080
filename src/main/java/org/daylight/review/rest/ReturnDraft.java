package org.daylight.review.rest;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/** Why a matter is sent back. */
public record ReturnDraft(@NotNull @Prose(max = 1000) String reason) {}
