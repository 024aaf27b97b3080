package org.daylight.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daylight.identity.Actor;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.event.Overtaken;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Carries review cases from hand to hand. */
@ApplicationScoped
public class Reviews {
    private static final String SUBJECT = "review";
    private static final Role[] HANDS = {Role.EDITOR, Role.CONFIDENTIALITY_REVIEWER, Role.APPROVER};

    /** Who approves answers for it; nobody answers for what they decided years ago. */
    private static final Duration AHEAD = Duration.ofDays(365);

    private final Instance<ReviewSubject> subjects;
    private final Audit audit;
    private final Overtaken overtaken;
    private final Clock clock;
    private final Ids ids;

    Reviews(@Any Instance<ReviewSubject> subjects, Audit audit, Overtaken overtaken, Clock clock, Ids ids) {
        this.subjects = subjects;
        this.audit = audit;
        this.overtaken = overtaken;
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
        return ReviewView.of(review);
    }

    @Transactional
    public ReviewView clear(Actor actor, UUID id, long expected, String verdict) {
        var review = at(actor, id, expected, Role.CONFIDENTIALITY_REVIEWER);
        var from = review.state();
        review.clear(actor.subject(), verdict, clock.instant());
        audit.record(Deed.of(actor.subject(), "review-cleared", SUBJECT, id, review.bodyId)
                .moving(from, review.state())
                .saying(verdict));
        review.flush();
        return ReviewView.of(review);
    }

    @Transactional
    public ReviewView approve(Actor actor, UUID id, long expected) {
        var review = approved(actor, id, expected);
        subject(review).approved(review.subjectId, actor.subject());
        return ReviewView.of(review);
    }

    /** Approves it to go out at {@code instant}; 422 unless that is to come, within a year. */
    @Transactional
    public ReviewView approveFor(Actor actor, UUID id, long expected, Instant instant) {
        requireToCome(instant);
        var review = approved(actor, id, expected);
        subject(review).approvedFor(review.subjectId, actor.subject(), instant);
        return ReviewView.of(review);
    }

    private ReviewCase approved(Actor actor, UUID id, long expected) {
        var review = at(actor, id, expected, Role.APPROVER);
        var from = review.state();
        review.approve(actor.subject(), clock.instant());
        audit.record(Deed.of(actor.subject(), "review-approved", SUBJECT, id, review.bodyId)
                .moving(from, review.state()));
        review.flush();
        return review;
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
        var review = at(actor, id, expected, Role.APPROVER);
        var from = review.state();
        review.callBack(actor.subject(), reason, clock.instant());
        audit.record(Deed.of(actor.subject(), "review-called-back", SUBJECT, id, review.bodyId)
                .moving(from, review.state())
                .saying(reason));
        review.flush();
        subject(review).calledBack(review.subjectId, actor.subject(), reason);
        return ReviewView.of(review);
    }

    /** Sends the matter back; whoever's turn it is may. */
    @Transactional
    public ReviewView sendBack(Actor actor, UUID id, long expected, String reason) {
        var review = held(actor, id);
        // Whose turn it is depends on the state, so whoever saw another one is told that first.
        checkVersion(review, expected);
        actor.require(
                review.state() == ReviewState.APPROVAL ? Role.APPROVER : Role.CONFIDENTIALITY_REVIEWER, review.bodyId);
        var from = review.state();
        review.sendBack(actor.subject(), reason, clock.instant());
        audit.record(Deed.of(actor.subject(), "review-returned", SUBJECT, id, review.bodyId)
                .moving(from, review.state())
                .saying(reason));
        review.flush();
        subject(review).sentBack(review.subjectId, actor.subject(), reason);
        return ReviewView.of(review);
    }

    /** A case of a body the actor reviews, approves or edits for; 404 otherwise, 410 once it is expunged. */
    @Transactional
    public ReviewView find(Actor actor, UUID id) {
        var review = visible(actor, id);
        if (review.state() == ReviewState.EXPUNGED) {
            throw Refusal.of(ProblemType.EXPUNGED);
        }
        return ReviewView.of(review);
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
                .map(ReviewView::of)
                .toList();
    }

    private static ReviewCase visible(Actor actor, UUID id) {
        return visible(actor, ReviewCase.findByIdOptional(id));
    }

    /** The same until the transaction ends: of two who decide at once, the second sees what the first decided. */
    private static ReviewCase held(Actor actor, UUID id) {
        return visible(actor, ReviewCase.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static ReviewCase visible(Actor actor, Optional<ReviewCase> found) {
        return found.filter(review -> actor.reach(HANDS).contains(review.bodyId))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private ReviewCase at(Actor actor, UUID id, long expected, Role role) {
        var review = held(actor, id);
        actor.require(role, review.bodyId);
        checkVersion(review, expected);
        return review;
    }

    private void checkVersion(ReviewCase review, long expected) {
        if (review.version != expected) {
            throw overtaken.refusal(review.id, expected, review.version, Map.of("state", review.state()));
        }
    }

    private ReviewSubject subject(ReviewCase review) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(review.subjectKind))
                .findFirst()
                .orElseThrow();
    }
}
