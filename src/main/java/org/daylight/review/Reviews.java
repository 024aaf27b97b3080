package org.daylight.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.daylight.identity.Actor;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Carries review cases from hand to hand. */
@ApplicationScoped
public class Reviews {
    static final String SUBJECT = "review";
    static final Role[] HANDS = {Role.EDITOR, Role.CONFIDENTIALITY_REVIEWER, Role.APPROVER, Role.DISCLOSURE_HEAD};

    /** Who approves answers for it; nobody answers for what they decided years ago. */
    private static final Duration AHEAD = Duration.ofDays(365);

    private final Instance<ReviewSubject> subjects;
    private final Audit audit;
    private final Cases cases;
    private final Hands hands;
    private final Clock clock;
    private final Ids ids;

    Reviews(@Any Instance<ReviewSubject> subjects, Audit audit, Cases cases, Hands hands, Clock clock, Ids ids) {
        this.subjects = subjects;
        this.audit = audit;
        this.cases = cases;
        this.hands = hands;
        this.clock = clock;
        this.ids = ids;
    }

    /** Lays a matter before the reviewers; the caller has checked that the submitter may. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReviewView open(ReviewSubject.Matter matter, String submitter) {
        var review = ReviewCase.open(ids.next(), matter, clock.instant());
        review.persistAndFlush();
        audit.record(Deed.of(submitter, "review-opened", SUBJECT, review.id, review.bodyId)
                .moving(null, review.state()));
        return hands.view(review);
    }

    @Transactional
    public ReviewView clear(Actor actor, UUID id, long expected, String verdict) {
        var review = cases.held(actor, id);
        var hand = hands.of(actor, Role.CONFIDENTIALITY_REVIEWER, review);
        cases.checkVersion(review, expected);
        var from = review.state();
        review.clear(hand, verdict, clock.instant());
        record(hand, "review-cleared", review, from, verdict);
        review.flush();
        return hands.view(review);
    }

    @Transactional
    public ReviewView approve(Actor actor, UUID id, long expected) {
        return approve(actor, id, expected, (review, hand) -> subject(review).approved(review.subjectId, hand));
    }

    /** Approves it to go out at {@code instant}; 422 unless that is to come, within a year. */
    @Transactional
    public ReviewView approveFor(Actor actor, UUID id, long expected, Instant instant) {
        requireToCome(instant);
        return approve(
                actor, id, expected, (review, hand) -> subject(review).approvedFor(review.subjectId, hand, instant));
    }

    private ReviewView approve(Actor actor, UUID id, long expected, BiConsumer<ReviewCase, Hand> then) {
        var review = cases.held(actor, id);
        var hand = hands.of(actor, Role.APPROVER, review);
        cases.checkVersion(review, expected);
        var from = review.state();
        review.approve(hand, clock.instant());
        record(hand, "review-approved", review, from, null);
        review.flush();
        then.accept(review, hand);
        return hands.view(review);
    }

    private void requireToCome(Instant instant) {
        var now = clock.instant();
        if (!instant.isAfter(now) || instant.isAfter(now.plus(AHEAD))) {
            throw new Refusal(
                    ProblemType.INVALID_CONTENT,
                    List.of(Fault.at("/publishAt", Words.of("须在今后一年之内", "must be to come, within a year"))));
        }
    }

    /** Takes an approval for an instant back before it; 409 once the matter is out. */
    @Transactional
    public ReviewView callBack(Actor actor, UUID id, long expected, String reason) {
        var review = cases.held(actor, id);
        var hand = hands.of(actor, Role.APPROVER, review);
        cases.checkVersion(review, expected);
        var from = review.state();
        review.callBack(hand, reason, clock.instant());
        record(hand, "review-called-back", review, from, reason);
        review.flush();
        subject(review).calledBack(review.subjectId, hand, reason);
        return hands.view(review);
    }

    /** Sends the matter back; whoever's turn it is may. */
    @Transactional
    public ReviewView sendBack(Actor actor, UUID id, long expected, String reason) {
        var review = cases.held(actor, id);
        // Whose turn it is depends on the state, so whoever saw another one is told that first.
        cases.checkVersion(review, expected);
        var role = review.state() == ReviewState.APPROVAL ? Role.APPROVER : Role.CONFIDENTIALITY_REVIEWER;
        var hand = hands.of(actor, role, review);
        var from = review.state();
        review.sendBack(hand, reason, clock.instant());
        record(hand, "review-returned", review, from, reason);
        review.flush();
        subject(review).sentBack(review.subjectId, hand, reason);
        return hands.view(review);
    }

    /** A case of a body the actor reviews, approves or edits for; 404 otherwise, 410 once it is expunged. */
    @Transactional
    public ReviewView find(Actor actor, UUID id) {
        var review = cases.seen(actor, id);
        if (review.state() == ReviewState.EXPUNGED) {
            throw Refusal.of(ProblemType.EXPUNGED);
        }
        return hands.view(review);
    }

    /** Cases of the actor's bodies, oldest first, those after {@code after}; of all states when null, but expunged. */
    @Transactional
    public List<ReviewView> list(Actor actor, ReviewState state, UUID after, int limit) {
        var bodies = actor.reach(HANDS);
        if (bodies.isEmpty()) {
            return List.of();
        }
        var where = new StringBuilder("bodyId in ?1 and state <> ?2");
        var arguments = new ArrayList<Object>(List.of(bodies, ReviewState.EXPUNGED));
        if (state != null) {
            arguments.add(state);
            where.append(" and state = ?").append(arguments.size());
        }
        if (after != null) {
            arguments.add(after);
            where.append(" and id > ?").append(arguments.size());
        }
        return ReviewCase.<ReviewCase>find(where + " order by id", arguments.toArray()).page(0, limit).stream()
                .map(hands::view)
                .toList();
    }

    /** Whether somebody who does not serve its body sees a thing because they took its case. */
    @Transactional
    public boolean isTaker(Actor actor, UUID subjectId) {
        return ReviewCase.<ReviewCase>list("subjectId = ?1 and takenBy = ?2", subjectId, actor.subject()).stream()
                .anyMatch(review -> Hands.isTaker(actor, review));
    }

    private void record(Hand hand, String action, ReviewCase review, ReviewState from, String words) {
        audit.record(Deed.of(hand.by(), action, SUBJECT, review.id, review.bodyId)
                .inPlaceOf(hand.standsFor())
                .moving(from, review.state())
                .saying(words));
    }

    private ReviewSubject subject(ReviewCase review) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(review.subjectKind))
                .findFirst()
                .orElseThrow();
    }
}
