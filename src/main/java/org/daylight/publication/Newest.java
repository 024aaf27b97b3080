package org.daylight.publication;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The number that this process reads at, held in memory so that a conditional read asks no database. A new number is
 * served as soon as the reader's database has it, and with the next poll at the latest, from the primary if need be: at
 * most two seconds after it was taken, in whatever process.
 */
@ApplicationScoped
public class Newest {
    private final PublicReads reads;
    private final AtomicLong newest = new AtomicLong();
    private final AtomicLong expunction = new AtomicLong();
    private final Clock clock;
    private volatile Instant answered = Instant.EPOCH;
    private volatile Instant primaryAnswered = Instant.EPOCH;

    Newest(PublicReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    public long seq() {
        return newest.get();
    }

    /** For someone who speaks of {@code seq}: another process may have told them, so ask before calling it unheard of. */
    public long seq(long seq) {
        if (seq > seq()) {
            heardFromPrimary(reads.newest());
        }
        return seq();
    }

    /** The number of the newest expunction, 0 for none: before it, answers at older numbers held more. */
    public long expunction() {
        return expunction.get();
    }

    /** How long ago a database said which number is the newest; each is asked every second. Since 1970 before the first. */
    public Duration age() {
        return Duration.between(answered, clock.instant());
    }

    /** The same of the database that is written to. */
    public Duration ageOfPrimary() {
        return Duration.between(primaryAnswered, clock.instant());
    }

    void atStart(@Observes @Priority(50) StartupEvent event) {
        heardFromPrimary(reads.newest());
    }

    /** With a replica the notice comes back to this process too, and the replica gets its moment to follow. */
    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Numbered numbered) {
        forget(numbered.expunction());
        if (reads.isOneDatabase()) {
            serve(new Head(numbered.seq(), numbered.expunction()));
        }
    }

    /** Tells of numbers that the primary has; whether the newest is served by now. */
    boolean hear(Head head) {
        noteAnswer(true);
        forget(head.expunction());
        if (head.seq() > seq() && reads.isReaderReadyFor(head.seq())) {
            serve(head);
        }
        return seq() >= head.seq();
    }

    /** An expunction does not wait for the reader: from here on, only a database that has seen it is read. */
    private void forget(long number) {
        reads.require(number);
        expunction.accumulateAndGet(number, Math::max);
    }

    /** Behind the notices, which may get lost; and whether the reader is there. */
    @Scheduled(every = "1s", identity = "number-of-reader", concurrentExecution = ConcurrentExecution.SKIP)
    void pollReader() {
        reads.readerHead().ifPresent(head -> {
            noteAnswer(reads.isOneDatabase());
            serve(head);
        });
    }

    /** For itself, so that it waits for no reader that is away. */
    @Scheduled(every = "1s", identity = "number-of-primary", concurrentExecution = ConcurrentExecution.SKIP)
    void pollPrimary() {
        if (!reads.isOneDatabase()) {
            reads.primaryHead().ifPresent(this::heardFromPrimary);
        }
    }

    private void heardFromPrimary(Head head) {
        noteAnswer(true);
        serve(head);
    }

    private void noteAnswer(boolean byPrimary) {
        answered = clock.instant();
        if (byPrimary) {
            primaryAnswered = answered;
        }
    }

    private void serve(Head head) {
        forget(head.expunction());
        newest.accumulateAndGet(head.seq(), Math::max);
    }
}
