package org.daylight.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A place held for somebody who is away, from one day to another (both included).
 *
 * @param absent whose place it is
 * @param body code of the public body
 * @param endedAt when it was given back before its last day; absent otherwise
 */
public record SubstitutionView(
        UUID substitution,
        String absent,
        String substitute,
        Role role,
        String body,
        Absence reason,
        LocalDate fromDay,
        LocalDate toDay,
        String givenBy,
        Instant endedAt) {

    static SubstitutionView of(StaffPost post) {
        return new SubstitutionView(
                post.id,
                post.standsFor,
                post.subject,
                post.role,
                PublicBody.<PublicBody>findById(post.bodyId).code,
                post.awayFor,
                post.fromDay,
                post.toDay,
                post.givenBy,
                post.endedAt);
    }
}
