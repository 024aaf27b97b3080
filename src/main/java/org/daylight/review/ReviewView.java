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
        @JsonIgnore int version) {

    static ReviewView of(ReviewCase review) {
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
                review.version);
    }
}
