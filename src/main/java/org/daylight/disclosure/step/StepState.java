package org.daylight.disclosure.step;

import java.util.Set;

/** Where a step stands. Staff see it in each state; it changes only on its way to the public. */
public enum StepState {
    /** Of a matter whose process is not public: written down, and that is all. */
    RECORDED,
    /** Of one whose process is: before the reviewers. */
    IN_REVIEW,
    PUBLIC,
    /** Sent back: what is right is recorded anew. */
    RETURNED;

    public Set<StepState> successors() {
        return this == IN_REVIEW ? Set.of(PUBLIC, RETURNED) : Set.of();
    }
}
