package org.daylight.disclosure.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** All rows of a draft; each as its family's contract folder describes it. */
public record RowsDraft(@NotNull List<JsonNode> rows) {}
