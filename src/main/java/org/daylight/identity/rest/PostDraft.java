package org.daylight.identity.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daylight.identity.BodyCode;
import org.daylight.identity.Role;

/** A post to be given; {@code fromDay} is today when absent. */
public record PostDraft(
        @NotBlank @Size(max = 200) String subject,
        @NotNull Role role,
        @NotNull @BodyCode String body,
        LocalDate fromDay) {}
