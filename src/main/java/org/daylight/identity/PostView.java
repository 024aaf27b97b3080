package org.daylight.identity;

import java.time.LocalDate;
import java.util.UUID;

/** A post as administrators see it; {@code body} is its code. */
public record PostView(UUID post, String subject, Role role, String body, LocalDate fromDay, LocalDate toDay) {

    static PostView of(StaffPost post) {
        return new PostView(
                post.id,
                post.subject,
                post.role,
                PublicBody.<PublicBody>findById(post.bodyId).code,
                post.fromDay,
                post.toDay);
    }
}
