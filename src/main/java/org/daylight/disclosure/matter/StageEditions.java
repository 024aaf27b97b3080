package org.daylight.disclosure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The editions that publish stages, as matters look at them: by their states, not their words. */
@ApplicationScoped
class StageEditions {
    private final Session session;

    StageEditions(Session session) {
        this.session = session;
    }

    /** Codes of the stages of which something is public and in force, but for what {@code disclosure} says. */
    Set<String> published(UUID matter, Optional<UUID> disclosure) {
        return new HashSet<>(session.createNativeQuery(
                        """
                        select distinct matter_stage from edition
                        where matter_id = :matter and state = 'PUBLISHED' and seq is not null
                            and (:all or disclosure_id <> :disclosure)""",
                        String.class)
                .setParameter("matter", matter)
                .setParameter("all", disclosure.isEmpty())
                .setParameter("disclosure", disclosure.orElse(matter))
                .list());
    }

    /** What is being made, in force or withdrawn, by stage, in the order in which it was begun. */
    Map<String, List<StaffMatterView.StageEdition>> of(UUID matter) {
        return session
                .createNativeQuery(
                        """
                        select matter_stage, id, disclosure_id, number, state from edition
                        where matter_id = :matter and state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')
                        order by id""",
                        Object[].class)
                .setParameter("matter", matter)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(StaffMatterView.StageEdition::of, Collectors.toList())));
    }

    /** Whether an edition or a step of it is on its way to the public. */
    boolean isBeingMade(UUID matter) {
        return exists(matter, "'DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'");
    }

    boolean isUnderReview(UUID matter) {
        return exists(matter, "'IN_REVIEW', 'APPROVED', 'SCHEDULED'");
    }

    private boolean exists(UUID matter, String states) {
        return session.createNativeQuery(
                        "select exists (select from edition where matter_id = :matter and state in (" + states
                                + ")) or exists (select from matter_step where matter_id = :matter and state = 'IN_REVIEW')",
                        Boolean.class)
                .setParameter("matter", matter)
                .getSingleResult();
    }
}
