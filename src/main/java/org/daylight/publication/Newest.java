package org.daylight.publication;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;

/**
 * The newest sequence number this process knows, held in memory so that a conditional read asks no database. It learns
 * its own acts as they commit and those of other processes within a second.
 */
@ApplicationScoped
public class Newest {
    private final Jdbi reader;
    private final AtomicReference<Numbered> newest = new AtomicReference<>(new Numbered(0, Instant.EPOCH, 0));

    Newest(Jdbi reader) {
        this.reader = reader;
    }

    public long seq() {
        return newest.get().seq();
    }

    /** The number of the newest expunction, 0 for none: before it, answers at older numbers held more. */
    public long expunction() {
        return newest.get().expunction();
    }

    void atStart(@Observes @Priority(50) StartupEvent event) {
        ask();
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Numbered numbered) {
        learn(numbered);
    }

    /** Behind the scheduler's back this also serves whoever must not miss another process's act. */
    @Scheduled(every = "1s", identity = "newest-number", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void ask() {
        learn(reader.withHandle(handle -> handle.createQuery(
                        """
                        select seq, published_at,
                            (select coalesce(max(seq), 0) from publication where act = 'expunction') as expunction
                        from sequence_head""")
                .map((row, context) -> new Numbered(
                        row.getLong("seq"),
                        row.getObject("published_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getLong("expunction")))
                .one()));
    }

    private void learn(Numbered numbered) {
        newest.accumulateAndGet(
                numbered,
                (known, told) -> new Numbered(
                        Math.max(known.seq(), told.seq()),
                        told.seq() > known.seq() ? told.publishedAt() : known.publishedAt(),
                        Math.max(known.expunction(), told.expunction())));
    }
}
