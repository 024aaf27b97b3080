package org.daylight.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daylight.identity.Actor;
import org.daylight.identity.Holders;
import org.daylight.identity.Role;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/**
 * Who may act on a case: who holds the role for its body, in their own right or in somebody's place, and, when none of these
 * is left, somebody of the supervising body who took it. Nobody who is recused, or stands for one who is. See ADR 22.
 */
@ApplicationScoped
class Hands {
    private final Holders holders;

    Hands(Holders holders) {
        this.holders = holders;
    }

    /** The actor as they act on the case; 403 when they may not. */
    Hand of(Actor actor, Role role, ReviewCase review) {
        var body = bodyServed(actor, role, review);
        var absent = actor.inPlaceOf(role, body);
        var hands = absent.isEmpty()
                ? Set.of(new Hand(actor.subject(), null))
                : absent.stream().map(each -> new Hand(actor.subject(), each)).collect(Collectors.toSet());
        var recused = recused(review);
        var free = hands.stream().filter(hand -> !hand.isAnyOf(recused)).toList();
        if (free.isEmpty()) {
            throw new Refusal(ProblemType.FORBIDDEN, Words.of("已回避此事项", "Recused from this case"));
        }
        // When none of them is another hand than those before, the case says so itself.
        return free.stream().filter(review::permits).findFirst().orElse(free.get(0));
    }

    private static UUID bodyServed(Actor actor, Role role, ReviewCase review) {
        if (!actor.may(role, review.bodyId) && isTaker(actor, review)) {
            actor.require(role, review.takenFrom());
            return review.takenFrom();
        }
        actor.require(role, review.bodyId);
        return review.bodyId;
    }

    /** Whether they took it, and still are of the body that did. */
    static boolean isTaker(Actor actor, ReviewCase review) {
        return actor.subject().equals(review.takenBy())
                && (actor.may(Role.CONFIDENTIALITY_REVIEWER, review.takenFrom())
                        || actor.may(Role.APPROVER, review.takenFrom()));
    }

    /** Whether the body has nobody left whose turn it could be. */
    boolean isStuck(ReviewCase review) {
        if (!review.isOpen()) {
            return false;
        }
        var recused = recused(review);
        return holders.of(review.turn(), review.bodyId).stream()
                .map(holder -> new Hand(holder.subject(), holder.standsFor()))
                .noneMatch(hand -> review.permits(hand) && !hand.isAnyOf(recused));
    }

    /** Whether it waits for the supervising body, and the actor reviews or approves there. */
    boolean waitsFor(Actor actor, ReviewCase review) {
        var supervising = holders.supervising(review.bodyId);
        return supervising != null
                && (actor.may(Role.CONFIDENTIALITY_REVIEWER, supervising) || actor.may(Role.APPROVER, supervising))
                && isStuck(review);
    }

    /** Whether it is the actor's to see. */
    boolean sees(Actor actor, ReviewCase review) {
        return actor.reach(Reviews.HANDS).contains(review.bodyId) || isTaker(actor, review) || waitsFor(actor, review);
    }

    ReviewView view(ReviewCase review) {
        return ReviewView.of(review, Recusal.of(review.id), isStuck(review));
    }

    private static Set<String> recused(ReviewCase review) {
        return Recusal.of(review.id).stream().map(recusal -> recusal.subject).collect(Collectors.toSet());
    }
}
