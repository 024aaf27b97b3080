package org.daylight.opendata;

import java.util.Optional;

/** Two editions of one disclosure to be compared; {@code from} is empty when there is nothing to compare with. */
public record EditionPair(Optional<EditionView> from, EditionView to) {

    /** 0 for none. */
    long fromNumber() {
        return from.map(EditionView::edition).orElse(0);
    }

    /** The number by which it was published; at 0 nothing had been. */
    long fromSeq() {
        return from.map(EditionView::seq).orElse(0L);
    }

    /** The number that has seen both. */
    public long seq() {
        return Math.max(fromSeq(), to.seq());
    }
}
