package org.daylight.identity.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daylight.identity.BodyCode;

/** A village's proxy to be given; {@code fromDay} is today when absent. */
public record ProxyDraft(
        @NotNull @BodyCode String village,
        @NotNull @BodyCode String serving,
        @NotBlank @Size(max = 500) String basis,
        LocalDate fromDay) {}
