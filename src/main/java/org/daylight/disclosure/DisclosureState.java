package org.daylight.disclosure;

import java.util.Set;

/** Whether a disclosure is public. Withdrawn is final: what is to be said again is a new disclosure. */
public enum DisclosureState {
    UNPUBLISHED,
    PUBLISHED,
    WITHDRAWN;

    public Set<DisclosureState> successors() {
        return switch (this) {
            case UNPUBLISHED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(PUBLISHED, WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }
}
