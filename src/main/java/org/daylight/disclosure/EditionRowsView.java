package org.daylight.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The rows of an edition being made, as they were entered, in the order of their keys.
 *
 * @param hidden which of their members the public does not read; absent when it reads all
 * @param family whose rows they are, for answers other than JSON
 */
public record EditionRowsView(
        List<? extends Record> rows, List<HiddenMember> hidden, @JsonIgnore String family, @JsonIgnore int version) {}
