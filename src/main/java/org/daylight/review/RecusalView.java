package org.daylight.review;

import java.time.Instant;

/** Somebody who takes no part in a case, by whose word and why; for staff alone. */
public record RecusalView(String subject, RecusalGround ground, String words, String orderedBy, Instant at) {

    static RecusalView of(Recusal recusal) {
        return new RecusalView(recusal.subject, recusal.ground, recusal.words, recusal.orderedBy, recusal.at);
    }
}
