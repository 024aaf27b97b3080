package org.daylight.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;

/** Every pair of states of a review, and the three hands that must differ. */
class ReviewStateTest {
    private static final Map<ReviewState, Set<ReviewState>> ALLOWED = Map.of(
            ReviewState.CONFIDENTIALITY_REVIEW,
                    Set.of(ReviewState.APPROVAL, ReviewState.RETURNED, ReviewState.EXPUNGED),
            ReviewState.APPROVAL, Set.of(ReviewState.APPROVED, ReviewState.RETURNED, ReviewState.EXPUNGED),
            ReviewState.APPROVED, Set.of(ReviewState.CALLED_BACK, ReviewState.EXPUNGED),
            ReviewState.CALLED_BACK, Set.of(ReviewState.EXPUNGED),
            ReviewState.RETURNED, Set.of(ReviewState.EXPUNGED),
            ReviewState.EXPUNGED, Set.of());

    private static final Map<ReviewState, List<Consumer<ReviewCase>>> WAYS = Map.of(
            ReviewState.CONFIDENTIALITY_REVIEW, List.of(),
            ReviewState.APPROVAL, List.of(ReviewStateTest::clear),
            ReviewState.APPROVED, List.of(ReviewStateTest::clear, ReviewStateTest::approve),
            ReviewState.CALLED_BACK,
                    List.of(ReviewStateTest::clear, ReviewStateTest::approve, ReviewStateTest::callBack),
            ReviewState.RETURNED, List.of(ReviewStateTest::sendBack));

    private static final Map<ReviewState, Consumer<ReviewCase>> TRANSITIONS = Map.of(
            ReviewState.APPROVAL, ReviewStateTest::clear,
            ReviewState.APPROVED, ReviewStateTest::approve,
            ReviewState.CALLED_BACK, ReviewStateTest::callBack,
            ReviewState.RETURNED, ReviewStateTest::sendBack);

    @Test
    void aCaseMovesAsItsStatesSay() {
        for (var state : ReviewState.values()) {
            assertEquals(ALLOWED.get(state), state.successors());
        }
        // The expunction is the database's move.
        for (var from : WAYS.keySet()) {
            for (var transition : TRANSITIONS.entrySet()) {
                var review = review();
                WAYS.get(from).forEach(step -> step.accept(review));
                if (ALLOWED.get(from).contains(transition.getKey())) {
                    transition.getValue().accept(review);
                    assertEquals(transition.getKey(), review.state());
                } else {
                    assertEquals(
                            ProblemType.WRONG_STATE,
                            assertThrows(
                                            Refusal.class,
                                            () -> transition.getValue().accept(review))
                                    .type());
                    assertEquals(from, review.state());
                }
            }
        }
    }

    @Test
    void nobodyIsTwoOfTheThree() {
        var atReview = review();
        forbidden(() -> atReview.clear(hand("author-2"), "不涉密", Instant.EPOCH));
        var atApproval = review();
        clear(atApproval);
        forbidden(() -> atApproval.approve(hand("author-1"), Instant.EPOCH));
        var again = review();
        clear(again);
        forbidden(() -> again.approve(hand("reviewer"), Instant.EPOCH));
    }

    /** Whoever stands for another is both. */
    @Test
    void aSubstituteIsTwoPeople() {
        var atReview = review();
        forbidden(() -> atReview.clear(new Hand("substitute", "author-1"), "不涉密", Instant.EPOCH));
        forbidden(() -> review().clear(new Hand("author-1", "reviewer"), "不涉密", Instant.EPOCH));
        for (var hand : List.of(
                new Hand("substitute", "author-2"),
                new Hand("author-2", "approver"),
                new Hand("substitute", "reviewer"),
                new Hand("substitute", "absent-reviewer"),
                new Hand("reviewer", "approver"),
                new Hand("absent-reviewer", "approver"),
                hand("absent-reviewer"))) {
            var review = review();
            review.clear(new Hand("reviewer", "absent-reviewer"), "不涉密", Instant.EPOCH);
            assertFalse(review.permits(hand), hand.toString());
            forbidden(() -> review.approve(hand, Instant.EPOCH));
        }
        var review = review();
        review.clear(new Hand("reviewer", "absent-reviewer"), "不涉密", Instant.EPOCH);
        review.approve(new Hand("substitute", "approver"), Instant.EPOCH);
        assertEquals("absent-reviewer", review.reviewerFor());
        assertEquals("approver", review.approverFor());
    }

    private static void forbidden(org.junit.jupiter.api.function.Executable deed) {
        assertEquals(ProblemType.FORBIDDEN, assertThrows(Refusal.class, deed).type());
    }

    private static Hand hand(String by) {
        return new Hand(by, null);
    }

    private static ReviewCase review() {
        var id = UUID.fromString("019f1b30-a280-7aaf-8c1b-56758026d5fd");
        return ReviewCase.open(
                id, new ReviewSubject.Matter("edition", id, id, "表", List.of("author-1", "author-2")), Instant.EPOCH);
    }

    private static void clear(ReviewCase review) {
        review.clear(hand("reviewer"), "不涉密", Instant.EPOCH);
    }

    private static void approve(ReviewCase review) {
        review.approve(hand("approver"), Instant.EPOCH);
    }

    private static void callBack(ReviewCase review) {
        review.callBack(hand("approver"), "数字有变", Instant.EPOCH);
    }

    private static void sendBack(ReviewCase review) {
        review.sendBack(hand("approver"), "请核对", Instant.EPOCH);
    }
}
