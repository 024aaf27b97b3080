package org.daylight.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daylight.identity.Actor;
import org.daylight.identity.Holders;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Cases on which nobody of their body can act: who supervises it sees them, and may take each for themselves. */
@ApplicationScoped
public class StuckCases {
    private final Cases cases;
    private final Hands hands;
    private final Holders holders;
    private final Audit audit;
    private final Clock clock;

    StuckCases(Cases cases, Hands hands, Holders holders, Audit audit, Clock clock) {
        this.cases = cases;
        this.hands = hands;
        this.holders = holders;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of bodies that the actor's bodies supervise and they do not serve anyway; oldest first, after {@code after}. */
    @Transactional
    public List<ReviewView> list(Actor actor, UUID after, int limit) {
        var supervised = supervised(actor);
        if (supervised.isEmpty()) {
            return List.of();
        }
        var open = List.of(ReviewState.CONFIDENTIALITY_REVIEW, ReviewState.APPROVAL);
        var where = "bodyId in ?1 and state in ?2";
        var found = after == null
                ? ReviewCase.<ReviewCase>find(where + " order by id", supervised, open)
                : ReviewCase.<ReviewCase>find(where + " and id > ?3 order by id", supervised, open, after);
        try (var stream = found.stream()) {
            return stream.filter(review -> hands.waitsFor(actor, review))
                    .limit(limit)
                    .map(hands::view)
                    .toList();
        }
    }

    private Set<UUID> supervised(Actor actor) {
        var supervised = new HashSet<>(holders.supervisedBy(actor.reach(Role.CONFIDENTIALITY_REVIEWER, Role.APPROVER)));
        supervised.removeAll(actor.reach(Reviews.HANDS));
        return supervised;
    }

    /** From here on the actor acts on this case as if they served its body; 409 when somebody there can. */
    @Transactional
    public ReviewView take(Actor actor, UUID id, long expected) {
        var review = cases.held(actor, id);
        var supervising = holders.supervising(review.bodyId);
        actor.require(review.turn(), supervising);
        cases.checkVersion(review, expected);
        review.requireOpen();
        if (!hands.isStuck(review)) {
            throw new Refusal(
                    ProblemType.WRONG_STATE, Words.of("该机构仍有人可以办理", "The body has somebody who can act on it"));
        }
        review.take(actor.subject(), supervising, clock.instant());
        // As a taker they are held to what everybody is.
        var hand = hands.of(actor, review.turn(), review);
        if (!review.permits(hand)) {
            throw Refusal.of(ProblemType.FORBIDDEN);
        }
        audit.record(Deed.of(actor.subject(), "review-taken", Reviews.SUBJECT, id, review.bodyId)
                .inPlaceOf(hand.standsFor()));
        review.flush();
        return hands.view(review);
    }
}
