package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.daylight.disclosure.retention.RetentionSettings;
import org.daylight.kernel.persistence.Job;
import org.jboss.logging.Logger;

/** Has names erased on the day after their last. Each disclosure is done for itself: what failed is tried again, what is done stays. */
@ApplicationScoped
public class EndedNames implements Job {
    private static final Logger LOG = Logger.getLogger(EndedNames.class);

    private final TimeLimits limits;
    private final NamesRemoval removal;
    private final RetentionSettings settings;

    EndedNames(TimeLimits limits, NamesRemoval removal, RetentionSettings settings) {
        this.limits = limits;
        this.removal = removal;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NamesRemoval.ACTOR;
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    @Override
    @Transactional
    public void run() {
        var erased = eraseAll();
        if (erased > 0) {
            LOG.infof("erased the names of %d disclosures, whose time is over", erased);
        }
    }

    /** Erases all whose time is over by now; of how many disclosures. */
    @Transactional
    public int eraseAll() {
        var due = limits.due();
        due.forEach(removal::remove);
        return due.size();
    }
}
