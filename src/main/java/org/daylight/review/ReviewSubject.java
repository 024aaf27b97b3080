package org.daylight.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** What a feature provides so that its things can be reviewed: one CDI bean a kind. Called inside the transaction. */
public interface ReviewSubject {

    /**
     * What is laid before the reviewers.
     *
     * @param kind which {@link ReviewSubject} it belongs to
     * @param authors everyone who worked on it, by subject
     */
    record Matter(String kind, UUID subjectId, UUID bodyId, String title, List<String> authors) {}

    String kind();

    /** Approved: the thing goes out, in the same transaction. */
    void approved(UUID subjectId, Hand approver);

    /** Approved to go out at {@code instant}; 409 where things go out at once. */
    default void approvedFor(UUID subjectId, Hand approver, Instant instant) {
        throw new Refusal(ProblemType.WRONG_STATE, Words.of("只能立即发布", "It goes out at once or not at all"));
    }

    /** The approval is taken back, with the reason in the case; 409 once the thing is out. */
    default void calledBack(UUID subjectId, Hand by, String reason) {
        throw new Refusal(ProblemType.WRONG_STATE, Words.of("已经发布", "It is out already"));
    }

    /** Sent back to its authors, with the reason in the case. */
    void sentBack(UUID subjectId, Hand by, String reason);
}
