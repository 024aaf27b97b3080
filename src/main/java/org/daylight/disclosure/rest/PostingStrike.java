package org.daylight.disclosure.rest;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/** Why there was no such posting; published. */
public record PostingStrike(@NotNull @Prose(max = 500) String reason) {}
