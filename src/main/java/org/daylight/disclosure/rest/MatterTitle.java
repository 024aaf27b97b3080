package org.daylight.disclosure.rest;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/** Another title for a matter that is not public yet. */
public record MatterTitle(@NotNull @Prose(max = 200) String title) {}
