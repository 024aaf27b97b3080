package org.daylight.disclosure.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a disclosure is corrected; published with the correction. */
public record CorrectionDraft(@NotBlank @Size(max = 500) String reason) {}
