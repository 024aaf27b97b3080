package org.daylight.identity;

import java.util.Set;

/** The life of a public body. Ended bodies name their successor and never come back. */
public enum BodyStatus {
    ACTIVE,
    MERGED,
    ABOLISHED;

    public Set<BodyStatus> successors() {
        return this == ACTIVE ? Set.of(ACTIVE, MERGED, ABOLISHED) : Set.of();
    }
}
