package org.daylight.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.daylight.identity.Role;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.hibernate.annotations.Array;

/**
 * Something that must pass two more pairs of eyes before it may go out: the confidentiality review, then the approval.
 * Nobody is two of author, reviewer and approver; the table's constraints say so too.
 */
@Entity(name = "review_case")
public class ReviewCase extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "subject_kind")
    public String subjectKind;

    @Column(name = "subject_id")
    public UUID subjectId;

    @Column(name = "body_id")
    public UUID bodyId;

    public String title;

    @Array(length = 100)
    public List<String> authors;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @Column(name = "opened_at")
    public Instant openedAt;

    private String reviewer;

    @Column(name = "reviewer_for")
    private String reviewerFor;

    private String verdict;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    private String approver;

    @Column(name = "approver_for")
    private String approverFor;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "returned_by")
    private String returnedBy;

    @Column(name = "returned_for")
    private String returnedFor;

    @Column(name = "return_reason")
    private String returnReason;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "taken_from")
    private UUID takenFrom;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Version
    public int version;

    static ReviewCase open(UUID id, ReviewSubject.Matter matter, Instant at) {
        var review = new ReviewCase();
        review.id = id;
        review.subjectKind = matter.kind();
        review.subjectId = matter.subjectId();
        review.bodyId = matter.bodyId();
        review.title = matter.title();
        review.authors = matter.authors();
        review.openedAt = at;
        review.state = ReviewState.CONFIDENTIALITY_REVIEW;
        return review;
    }

    /** The confidentiality review is passed, with a written verdict (art. 17). */
    void clear(Hand hand, String words, Instant at) {
        move(ReviewState.APPROVAL);
        refuseHand(hand.isAnyOf(authors), "起草人不能审查自己的稿件", "An author does not review their own work");
        reviewer = hand.by();
        reviewerFor = hand.standsFor();
        verdict = words;
        reviewedAt = at;
    }

    void approve(Hand hand, Instant at) {
        move(ReviewState.APPROVED);
        refuseHand(hand.isAnyOf(authors), "起草人不能批准自己的稿件", "An author does not approve their own work");
        refuseHand(hand.isAnyOf(reviewers()), "保密审查人不能同时批准", "Who reviewed it does not also approve it");
        approver = hand.by();
        approverFor = hand.standsFor();
        approvedAt = at;
    }

    void sendBack(Hand hand, String reason, Instant at) {
        move(ReviewState.RETURNED);
        giveBack(hand, reason, at);
    }

    /** The approval, which was for an instant to come, is taken back. */
    void callBack(Hand hand, String reason, Instant at) {
        move(ReviewState.CALLED_BACK);
        giveBack(hand, reason, at);
    }

    private void giveBack(Hand hand, String reason, Instant at) {
        returnedBy = hand.by();
        returnedFor = hand.standsFor();
        returnReason = reason;
        returnedAt = at;
    }

    /** Somebody of {@code supervising} takes it, because the body has nobody left. */
    void take(String by, UUID supervising, Instant at) {
        requireOpen();
        takenBy = by;
        takenFrom = supervising;
        takenAt = at;
    }

    boolean isOpen() {
        return state == ReviewState.CONFIDENTIALITY_REVIEW || state == ReviewState.APPROVAL;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw wrongStep();
        }
    }

    /** Whose turn it is; of who decided last, when nobody's. */
    Role turn() {
        return state == ReviewState.CONFIDENTIALITY_REVIEW ? Role.CONFIDENTIALITY_REVIEWER : Role.APPROVER;
    }

    /** Whether the hand is another than those before it. */
    boolean permits(Hand hand) {
        return !hand.isAnyOf(authors) && (state != ReviewState.APPROVAL || !hand.isAnyOf(reviewers()));
    }

    /** Who reviewed it, and in whose place. */
    List<String> reviewers() {
        return Stream.of(reviewer, reviewerFor).filter(Objects::nonNull).toList();
    }

    private void move(ReviewState to) {
        if (!state.successors().contains(to)) {
            throw wrongStep();
        }
        state = to;
    }

    private static Refusal wrongStep() {
        return new Refusal(ProblemType.WRONG_STATE, Words.of("审查事项目前不在此环节", "The review is not at this step"));
    }

    private static void refuseHand(boolean wrong, String zh, String en) {
        if (wrong) {
            throw new Refusal(ProblemType.FORBIDDEN, Words.of(zh, en));
        }
    }

    public ReviewState state() {
        return state;
    }

    public String reviewer() {
        return reviewer;
    }

    public String verdict() {
        return verdict;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }

    public String approver() {
        return approver;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public String returnedBy() {
        return returnedBy;
    }

    public String returnReason() {
        return returnReason;
    }

    public Instant returnedAt() {
        return returnedAt;
    }

    public String reviewerFor() {
        return reviewerFor;
    }

    public String approverFor() {
        return approverFor;
    }

    public String returnedFor() {
        return returnedFor;
    }

    public String takenBy() {
        return takenBy;
    }

    public UUID takenFrom() {
        return takenFrom;
    }
}
