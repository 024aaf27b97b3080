package org.daylight.disclosure.rest;

import jakarta.validation.constraints.NotNull;
import org.daylight.disclosure.entry.RowsDocument;

/** All rows of a draft, as JSON or as a table; each as its family's contract folder describes it. */
public record RowsDraft(@NotNull RowsDocument rows) {}
