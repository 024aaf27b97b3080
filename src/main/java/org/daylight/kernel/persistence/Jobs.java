package org.daylight.kernel.persistence;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Runs each {@link Job} once for each time it is due, however many processes there are. Who runs it holds its row: the
 * others pass by, and if the process dies, the row is free again with its connection.
 */
@ApplicationScoped
public class Jobs {
    private static final String LOOK = "5s";

    private final List<Job> jobs;
    private final Scheduler scheduler;
    private final JobRun run;
    private final EntityManager database;
    private final Clock clock;
    private final Event<JobDone> done;

    Jobs(
            @All List<Job> jobs,
            Scheduler scheduler,
            JobRun run,
            EntityManager database,
            Clock clock,
            Event<JobDone> done) {
        this.jobs = jobs;
        this.scheduler = scheduler;
        this.run = run;
        this.database = database;
        this.clock = clock;
        this.done = done;
    }

    void atStart(@Observes @Priority(100) StartupEvent event) {
        // Each looks for itself, so that one that fails does not hold up the others.
        for (var job : jobs) {
            enter(job);
            scheduler
                    .newJob(job.name())
                    .setInterval(LOOK)
                    .setConcurrentExecution(Scheduled.ConcurrentExecution.SKIP)
                    .setTask(execution -> runIfDue(job))
                    .schedule();
        }
    }

    /** Writes it down, once for all, as due; in a transaction of its own, since others wait for a row to be entered. */
    @Transactional
    void enter(Job job) {
        database.createNativeQuery("insert into job (name, due) values (:name, :now) on conflict do nothing")
                .setParameter("name", job.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Whether it was due and nobody else was at it; if it fails it stays due. */
    @Transactional
    public boolean runIfDue(Job job) {
        var now = clock.instant();
        var due = database.createNativeQuery(
                        "select name from job where name = :name and due <= :now for update skip locked", String.class)
                .setParameter("name", job.name())
                .setParameter("now", now)
                .getResultList();
        if (due.isEmpty()) {
            return false;
        }
        run.now(job);
        database.createNativeQuery("update job set due = :next where name = :name")
                .setParameter("name", job.name())
                .setParameter("next", after(now, job.every()))
                .executeUpdate();
        done.fire(new JobDone(job.name(), now));
        return true;
    }

    private static Instant after(Instant now, Duration every) {
        var step = every.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(now.getEpochSecond(), step) + 1) * step);
    }
}
