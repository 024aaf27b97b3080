package org.daylight.disclosure.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a disclosure is withdrawn; published with the withdrawal. */
public record WithdrawalDraft(@NotBlank @Size(max = 500) String reason) {}
