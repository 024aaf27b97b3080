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
import java.util.UUID;
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
    private String verdict;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    private String approver;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "returned_by")
    private String returnedBy;

    @Column(name = "return_reason")
    private String returnReason;

    @Column(name = "returned_at")
    private Instant returnedAt;

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
    void clear(String by, String words, Instant at) {
        move(ReviewState.APPROVAL);
        refuseHand(authors.contains(by), "起草人不能审查自己的稿件", "An author does not review their own work");
        reviewer = by;
        verdict = words;
        reviewedAt = at;
    }

    void approve(String by, Instant at) {
        move(ReviewState.APPROVED);
        refuseHand(authors.contains(by), "起草人不能批准自己的稿件", "An author does not approve their own work");
        refuseHand(by.equals(reviewer), "保密审查人不能同时批准", "Who reviewed it does not also approve it");
        approver = by;
        approvedAt = at;
    }

    void sendBack(String by, String reason, Instant at) {
        move(ReviewState.RETURNED);
        returnedBy = by;
        returnReason = reason;
        returnedAt = at;
    }

    /** The approval, which was for an instant to come, is taken back. */
    void callBack(String by, String reason, Instant at) {
        move(ReviewState.CALLED_BACK);
        returnedBy = by;
        returnReason = reason;
        returnedAt = at;
    }

    private void move(ReviewState to) {
        if (!state.successors().contains(to)) {
            throw new Refusal(ProblemType.WRONG_STATE, Words.of("审查事项目前不在此环节", "The review is not at this step"));
        }
        state = to;
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
}
