package org.daylight.kernel.page;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a total was come by. */
public enum TotalKind {
    /** From the database's statistics; may be off by a few per cent. */
    @JsonProperty("estimated")
    ESTIMATED,
    /** Counted. */
    @JsonProperty("exact")
    EXACT
}
