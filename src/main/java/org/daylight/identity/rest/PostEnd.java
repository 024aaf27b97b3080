package org.daylight.identity.rest;

import java.time.LocalDate;

/** The last day of a post or proxy, included; today when absent. */
public record PostEnd(LocalDate toDay) {}
