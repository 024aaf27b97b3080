package org.daylight.disclosure.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an order to expunge is refused. */
public record ExpunctionRefusal(@NotBlank @Size(max = 500) String reason) {}
