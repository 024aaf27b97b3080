package org.daylight.review;

import java.util.Set;

/**
 * Where a review case stands. The confidentiality review (art. 17) always comes before the approval. An approval for an
 * instant can be called back before it. When what it was about
 * is expunged, so is the case, whichever its state.
 */
public enum ReviewState {
    CONFIDENTIALITY_REVIEW,
    APPROVAL,
    APPROVED,
    CALLED_BACK,
    RETURNED,
    EXPUNGED;

    public Set<ReviewState> successors() {
        return switch (this) {
            case CONFIDENTIALITY_REVIEW -> Set.of(APPROVAL, RETURNED, EXPUNGED);
            case APPROVAL -> Set.of(APPROVED, RETURNED, EXPUNGED);
            case APPROVED -> Set.of(CALLED_BACK, EXPUNGED);
            case CALLED_BACK, RETURNED -> Set.of(EXPUNGED);
            case EXPUNGED -> Set.of();
        };
    }
}
