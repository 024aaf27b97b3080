package org.daylight.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The rows of an edition being made, in the order of their keys.
 *
 * @param family whose rows they are, for answers other than JSON
 */
public record EditionRowsView(List<? extends Record> rows, @JsonIgnore String family, @JsonIgnore int version) {}
