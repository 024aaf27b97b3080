package org.daylight.disclosure;

import java.util.Set;

/**
 * Where an edition stands on its way from a draft to the public and out again. An expunction takes all editions of its
 * disclosure, drafts and discarded ones too, for they repeat what was public.
 */
public enum EditionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN,
    DISCARDED,
    EXPUNGED;

    public Set<EditionState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW, DISCARDED, EXPUNGED);
            case IN_REVIEW -> Set.of(DRAFT, APPROVED, EXPUNGED);
            case APPROVED -> Set.of(PUBLISHED, EXPUNGED);
            case PUBLISHED -> Set.of(SUPERSEDED, WITHDRAWN, EXPUNGED);
            case SUPERSEDED, WITHDRAWN, DISCARDED -> Set.of(EXPUNGED);
            case EXPUNGED -> Set.of();
        };
    }
}
