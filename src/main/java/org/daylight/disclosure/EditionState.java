package org.daylight.disclosure;

import java.util.Set;

/** Where an edition stands on its way from a draft to the public and out again. */
public enum EditionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN,
    DISCARDED;

    public Set<EditionState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW, DISCARDED);
            case IN_REVIEW -> Set.of(DRAFT, APPROVED);
            case APPROVED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(SUPERSEDED, WITHDRAWN);
            case SUPERSEDED, WITHDRAWN, DISCARDED -> Set.of();
        };
    }
}
