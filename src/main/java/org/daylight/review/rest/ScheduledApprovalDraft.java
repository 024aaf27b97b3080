package org.daylight.review.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** For when a matter is approved. */
public record ScheduledApprovalDraft(@NotNull Instant publishAt) {}
