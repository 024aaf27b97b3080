package org.daylight.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Removes the first answers whose time is over: they hold what people wrote, and no repeat will ask for them. */
@ApplicationScoped
class ExpiredAnswers implements Job {
    private static final Logger LOG = Logger.getLogger(ExpiredAnswers.class);

    private final EntityManager database;
    private final Clock clock;
    private final IdempotencySettings settings;

    ExpiredAnswers(EntityManager database, Clock clock, IdempotencySettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "expired-answers";
    }

    @Override
    public Duration every() {
        return settings.forgetEvery();
    }

    @Override
    public void run() {
        var gone = database.createNativeQuery("select forget_expired_answers(:now)", Long.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
        LOG.infof("removed %s expired answers", gone);
    }
}
