package org.daylight.identity.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daylight.identity.BodyCode;
import org.daylight.kernel.text.Prose;

/** A village's proxy to be given; {@code fromDay} is today when absent. */
public record ProxyDraft(
        @NotNull @BodyCode String village,
        @NotNull @BodyCode String serving,
        @NotNull @Prose(max = 500) String basis,
        LocalDate fromDay) {}
