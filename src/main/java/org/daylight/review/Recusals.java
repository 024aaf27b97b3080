package org.daylight.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.daylight.identity.Actor;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Who has an interest in a case says so and takes no part in it, or the head of the body says it of them. */
@ApplicationScoped
public class Recusals {
    private final Cases cases;
    private final Hands hands;
    private final Audit audit;
    private final EntityManager entities;
    private final Clock clock;
    private final Ids ids;

    Recusals(Cases cases, Hands hands, Audit audit, EntityManager entities, Clock clock, Ids ids) {
        this.cases = cases;
        this.hands = hands;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
        this.ids = ids;
    }

    /** 403 for another person unless by the head; 409 once the case is decided, or that person has decided, or is recused. */
    @Transactional
    public ReviewView recuse(Actor actor, UUID id, long expected, RecusalDraft draft) {
        var review = cases.held(actor, id);
        var subject = Objects.requireNonNullElse(draft.subject(), actor.subject());
        requireVoice(actor, review, subject);
        cases.checkVersion(review, expected);
        review.requireOpen();
        if (review.reviewers().contains(subject)) {
            throw new Refusal(
                    ProblemType.WRONG_STATE, Words.of("此人已作出审查，请退回", "They have reviewed it already; send it back"));
        }
        if (Recusal.of(id).stream().anyMatch(recusal -> recusal.subject.equals(subject))) {
            throw new Refusal(ProblemType.CONFLICT, Words.of("此人已回避", "They are recused already"));
        }
        write(actor, review, subject, draft);
        return hands.view(review);
    }

    private void write(Actor actor, ReviewCase review, String subject, RecusalDraft draft) {
        var recusal = new Recusal();
        recusal.id = ids.next();
        recusal.reviewId = review.id;
        recusal.bodyId = review.bodyId;
        recusal.subject = subject;
        recusal.ground = draft.ground();
        recusal.words = draft.words();
        recusal.orderedBy = actor.subject();
        recusal.at = clock.instant();
        recusal.persist();
        audit.record(Deed.of(actor.subject(), "review-recused", Reviews.SUBJECT, review.id, review.bodyId)
                .saying(subject));
        // No column of the case changes, yet each deed is a version of it.
        entities.lock(review, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private static void requireVoice(Actor actor, ReviewCase review, String subject) {
        var ofThemselves = subject.equals(actor.subject())
                && (actor.may(Role.CONFIDENTIALITY_REVIEWER, review.bodyId)
                        || actor.may(Role.APPROVER, review.bodyId)
                        || Hands.isTaker(actor, review));
        if (!ofThemselves) {
            actor.require(Role.DISCLOSURE_HEAD, review.bodyId);
        }
    }
}
