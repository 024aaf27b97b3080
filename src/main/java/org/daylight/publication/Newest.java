package org.daylight.publication;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/**
 * The number that this process reads at, held in memory so that a conditional read asks no database. A new number is
 * served as soon as the reader's database has it, and by the next poll at the latest, from the primary if need be: at
 * most two seconds after it was taken, in whatever process.
 */
@ApplicationScoped
public class Newest {
    private static final Logger LOG = Logger.getLogger(Newest.class);

    private final PublicReads reads;
    private final AtomicLong newest = new AtomicLong();
    private final AtomicLong expunction = new AtomicLong();
    private volatile boolean lost;

    Newest(PublicReads reads) {
        this.reads = reads;
    }

    public long seq() {
        return newest.get();
    }

    /** For someone who speaks of {@code seq}: another process may have told them, so ask before calling it unheard of. */
    public long seq(long seq) {
        if (seq > seq()) {
            ask();
        }
        return seq();
    }

    /** The number of the newest expunction, 0 for none: before it, answers at older numbers held more. */
    public long expunction() {
        return expunction.get();
    }

    void atStart(@Observes @Priority(50) StartupEvent event) {
        ask();
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Numbered numbered) {
        hear(new Head(numbered.seq(), numbered.expunction()));
    }

    /** Tells of numbers that the primary has; whether the newest is served by now. */
    boolean hear(Head head) {
        forget(head.expunction());
        if (head.seq() > seq() && reads.readerHas(head.seq())) {
            serve(head);
        }
        return seq() >= head.seq();
    }

    /** An expunction does not wait for the reader: from here on, only a database that has seen it is read. */
    private void forget(long number) {
        reads.require(number);
        expunction.accumulateAndGet(number, Math::max);
    }

    /** Behind the notices, which may get lost. */
    @Scheduled(every = "1s", identity = "newest-number", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        try {
            ask();
            lost = false;
        } catch (JdbiException unavailable) {
            if (!lost) {
                LOG.warnf("the newest number is not to be learned now: %s", unavailable.getMessage());
            }
            lost = true;
        }
    }

    private void ask() {
        serve(reads.newest());
    }

    private void serve(Head head) {
        forget(head.expunction());
        newest.accumulateAndGet(head.seq(), Math::max);
    }
}
