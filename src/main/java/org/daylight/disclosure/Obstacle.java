package org.daylight.disclosure;

import java.util.Optional;
import org.daylight.identity.PublicBodyState;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Why an edition that was approved cannot become public. */
public enum Obstacle {
    /** A body that has ended says nothing new; its successor corrects what it said. */
    BODY_ENDED(Words.of("公开主体已不存在", "The body has ended")),
    /** Withdrawn since it was approved. */
    DISCLOSURE_ENDED(Words.of("该公开信息已撤回", "The disclosure was withdrawn")),
    /** It is not the next edition after the one in force. */
    OVERTAKEN(Words.of("已有其他版本发布", "Another edition was published")),
    /** Refused by something else; the audit trail says in which words. */
    REFUSED(Words.of("未能发布", "It was refused"));

    private final Words words;

    Obstacle(Words words) {
        this.words = words;
    }

    /** What stands in the way now; asked at the approval, and again at the instant. */
    static Optional<Obstacle> to(Edition edition, Disclosure disclosure) {
        if (edition.number == 1 && !PublicBodyState.isActive(disclosure.bodyId)) {
            return Optional.of(BODY_ENDED);
        }
        if (!disclosure.state().successors().contains(DisclosureState.PUBLISHED)) {
            return Optional.of(DISCLOSURE_ENDED);
        }
        int inForce = Edition.liveOf(disclosure.id).map(live -> live.number).orElse(0);
        return edition.number == inForce + 1 ? Optional.empty() : Optional.of(OVERTAKEN);
    }

    Refusal refusal() {
        return new Refusal(ProblemType.WRONG_STATE, words);
    }
}
