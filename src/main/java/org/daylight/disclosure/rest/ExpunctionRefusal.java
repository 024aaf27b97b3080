package org.daylight.disclosure.rest;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/** Why an order to expunge is refused. */
public record ExpunctionRefusal(@NotNull @Prose(max = 500) String reason) {}
