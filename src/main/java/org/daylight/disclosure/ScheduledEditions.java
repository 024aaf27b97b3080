package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daylight.kernel.persistence.Job;
import org.daylight.kernel.problem.Refusal;

/**
 * Publishes what was approved for an instant that has come, each edition in a transaction of its own: what is refused is
 * held, what fails comes last the next time, and neither keeps back the others. See ADR 21.
 */
@ApplicationScoped
class ScheduledEditions implements Job {
    /** So that what is held is not tried with every run. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private static final int AT_ONCE = 200;

    private final EntityManager entities;
    private final ScheduledPublishing publishing;
    private final ScheduleSettings settings;
    private final Clock clock;

    ScheduledEditions(EntityManager entities, ScheduledPublishing publishing, ScheduleSettings settings, Clock clock) {
        this.entities = entities;
        this.publishing = publishing;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "scheduled-editions";
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    @Override
    public void run() {
        for (var edition : due(clock.instant())) {
            publishing.trying(edition);
            try {
                publishing.publish(edition);
            } catch (Refusal refused) {
                publishing.hold(edition, refused);
            }
        }
    }

    private List<UUID> due(Instant now) {
        return entities.createNativeQuery(
                        """
                        select id from edition
                        where state = 'SCHEDULED' and publish_at <= :now and (tried_at is null or tried_at <= :before)
                        order by tried_at nulls first, publish_at, id""",
                        Tuple.class)
                .setParameter("now", now)
                .setParameter("before", now.minus(AGAIN_AFTER))
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> ((Tuple) row).get(0, UUID.class))
                .toList();
    }
}
