package org.daylight.review.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The written verdict of a confidentiality review (art. 17). */
public record ClearanceDraft(@NotBlank @Size(max = 1000) String verdict) {}
