package org.daylight.disclosure;

import java.util.List;
import java.util.Set;

/**
 * Where an edition stands on its way from a draft to the public and out again. An expunction takes all editions of its
 * disclosure, drafts and discarded ones too, for they repeat what was public.
 */
public enum EditionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN,
    DISCARDED,
    EXPUNGED;

    /** Those of an edition being made. */
    static final List<EditionState> OPEN = List.of(DRAFT, IN_REVIEW, APPROVED, SCHEDULED);

    public Set<EditionState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW, DISCARDED, EXPUNGED);
            case IN_REVIEW -> Set.of(DRAFT, APPROVED, EXPUNGED);
            case APPROVED -> Set.of(PUBLISHED, SCHEDULED, EXPUNGED);
            case SCHEDULED -> Set.of(DRAFT, PUBLISHED, EXPUNGED);
            case PUBLISHED -> Set.of(SUPERSEDED, WITHDRAWN, EXPUNGED);
            case SUPERSEDED, WITHDRAWN, DISCARDED -> Set.of(EXPUNGED);
            case EXPUNGED -> Set.of();
        };
    }
}
