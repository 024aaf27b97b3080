package org.daylight.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daylight.identity.PublicBody;

/**
 * A review case as staff see it.
 *
 * @param kind what is reviewed, for example {@code edition}
 * @param body code of the public body
 * @param reviewerFor in whose place the reviewer acted; likewise the two after it
 * @param takenBy who of the supervising body took it; absent when nobody had to
 * @param stuck true when the body has nobody left whose turn it could be; absent otherwise
 * @param recusals who takes no part in it; absent when there is none
 * @param version what a decision must be based on; travels as the ETag
 */
public record ReviewView(
        UUID review,
        String kind,
        UUID subject,
        String body,
        String title,
        List<String> authors,
        ReviewState state,
        Instant openedAt,
        String reviewer,
        String verdict,
        Instant reviewedAt,
        String approver,
        Instant approvedAt,
        String returnedBy,
        String returnReason,
        Instant returnedAt,
        String reviewerFor,
        String approverFor,
        String returnedFor,
        String takenBy,
        Boolean stuck,
        List<RecusalView> recusals,
        @JsonIgnore int version) {

    static ReviewView of(ReviewCase review, List<Recusal> recusals, boolean stuck) {
        return new ReviewView(
                review.id,
                review.subjectKind,
                review.subjectId,
                PublicBody.<PublicBody>findById(review.bodyId).code,
                review.title,
                review.authors,
                review.state(),
                review.openedAt,
                review.reviewer(),
                review.verdict(),
                review.reviewedAt(),
                review.approver(),
                review.approvedAt(),
                review.returnedBy(),
                review.returnReason(),
                review.returnedAt(),
                review.reviewerFor(),
                review.approverFor(),
                review.returnedFor(),
                review.takenBy(),
                stuck ? true : null,
                recusals.isEmpty()
                        ? null
                        : recusals.stream().map(RecusalView::of).toList(),
                review.version);
    }
}
