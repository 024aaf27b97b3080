package org.daylight.review.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a matter is sent back. */
public record ReturnDraft(@NotBlank @Size(max = 1000) String reason) {}
