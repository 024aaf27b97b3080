package org.daylight.review.rest;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/** The written verdict of a confidentiality review (art. 17). */
public record ClearanceDraft(@NotNull @Prose(max = 1000) String verdict) {}
