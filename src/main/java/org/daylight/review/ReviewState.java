package org.daylight.review;

import java.util.Set;

/** Where a review case stands. The confidentiality review (art. 17) always comes before the approval. */
public enum ReviewState {
    CONFIDENTIALITY_REVIEW,
    APPROVAL,
    APPROVED,
    RETURNED;

    public Set<ReviewState> successors() {
        return switch (this) {
            case CONFIDENTIALITY_REVIEW -> Set.of(APPROVAL, RETURNED);
            case APPROVAL -> Set.of(APPROVED, RETURNED);
            case APPROVED, RETURNED -> Set.of();
        };
    }

    public boolean isOpen() {
        return !successors().isEmpty();
    }
}
