package org.daylight.disclosure.rest;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/** Why a disclosure is withdrawn; published with the withdrawal. */
public record WithdrawalDraft(@NotNull @Prose(max = 500) String reason) {}
