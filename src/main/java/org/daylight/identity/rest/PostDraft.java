package org.daylight.identity.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daylight.identity.BodyCode;
import org.daylight.identity.Role;
import org.daylight.kernel.text.Prose;

/** A post to be given; {@code fromDay} is today when absent. */
public record PostDraft(
        @NotNull @Prose(max = 200) String subject,
        @NotNull Role role,
        @NotNull @BodyCode String body,
        LocalDate fromDay) {}
