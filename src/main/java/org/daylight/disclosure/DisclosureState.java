package org.daylight.disclosure;

import java.util.Set;

/**
 * Whether a disclosure is public. Withdrawn is final for those who publish: what is to be said again is a new disclosure.
 * What was public can be expunged, by an order of two; so can a draft of it that a restore brought back.
 */
public enum DisclosureState {
    UNPUBLISHED,
    PUBLISHED,
    WITHDRAWN,
    EXPUNGED;

    public Set<DisclosureState> successors() {
        return switch (this) {
            case UNPUBLISHED -> Set.of(PUBLISHED, EXPUNGED);
            case PUBLISHED -> Set.of(PUBLISHED, WITHDRAWN, EXPUNGED);
            case WITHDRAWN -> Set.of(EXPUNGED);
            case EXPUNGED -> Set.of();
        };
    }
}
