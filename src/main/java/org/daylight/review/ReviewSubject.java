package org.daylight.review;

import java.util.List;
import java.util.UUID;

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
    void approved(UUID subjectId, String approver);

    /** Sent back to its authors, with the reason in the case. */
    void sentBack(UUID subjectId, String by, String reason);
}
