package org.daylight.disclosure.matter;

import java.util.Set;

/** Whether a matter still runs. It ends once: what goes on after all is a new matter. */
public enum MatterState {
    OPEN,
    /** It came to its end. */
    CLOSED,
    /** It was given up before. */
    ABANDONED;

    public Set<MatterState> successors() {
        return this == OPEN ? Set.of(CLOSED, ABANDONED) : Set.of();
    }
}
