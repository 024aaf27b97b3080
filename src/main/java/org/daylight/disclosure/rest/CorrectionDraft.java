package org.daylight.disclosure.rest;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/** Why a disclosure is corrected; published with the correction. */
public record CorrectionDraft(@NotNull @Prose(max = 500) String reason) {}
