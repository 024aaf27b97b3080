package org.daylight.disclosure.posting;

import java.util.Set;

/** Whether a posting stands. It may be corrected as often as it takes; struck, it stays so. */
public enum PostingState {
    POSTED,
    STRUCK;

    public Set<PostingState> successors() {
        return switch (this) {
            case POSTED -> Set.of(POSTED, STRUCK);
            case STRUCK -> Set.of();
        };
    }
}
