package org.daylight.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** The rows of an edition being made, in the order of their keys. */
public record EditionRowsView(List<? extends Record> rows, @JsonIgnore int version) {}
