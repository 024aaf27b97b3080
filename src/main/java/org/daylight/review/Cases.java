package org.daylight.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daylight.identity.Actor;
import org.daylight.kernel.event.Overtaken;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;

/** Finds the cases that are somebody's to see; 404 for the others. */
@ApplicationScoped
class Cases {
    private final Hands hands;
    private final Overtaken overtaken;

    Cases(Hands hands, Overtaken overtaken) {
        this.hands = hands;
        this.overtaken = overtaken;
    }

    ReviewCase seen(Actor actor, UUID id) {
        return seen(actor, ReviewCase.findByIdOptional(id));
    }

    /** The same until the transaction ends: of two who decide at once, the second sees what the first decided. */
    ReviewCase held(Actor actor, UUID id) {
        return seen(actor, ReviewCase.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private ReviewCase seen(Actor actor, Optional<ReviewCase> found) {
        return found.filter(review -> hands.sees(actor, review)).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    void checkVersion(ReviewCase review, long expected) {
        if (review.version != expected) {
            throw overtaken.refusal(review.id, expected, review.version, Map.of("state", review.state()));
        }
    }
}
