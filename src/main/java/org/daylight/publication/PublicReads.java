package org.daylight.publication;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * Anonymous reads at a number, from a database that has it. A streaming replica is always a little behind, and asked for
 * a number that it has not reached it would return fewer rows: then the primary is asked instead.
 */
@ApplicationScoped
public class PublicReads {
    private final Door reader;
    /** The same door when both lead to one database: that has every number that anyone can know of. */
    private final Door primary;
    /** What every read must have seen, whatever number it is at. */
    private final AtomicLong required = new AtomicLong();

    PublicReads(
            Jdbi reader,
            @DataSource("primary") Jdbi primary,
            @DataSource("reader") AgroalDataSource readerSource,
            @DataSource("primary") AgroalDataSource primarySource) {
        this.reader = new Door("reader", reader);
        this.primary = url(readerSource).equals(url(primarySource)) ? this.reader : new Door("primary", primary);
    }

    /**
     * The answer to {@code question} at the number {@code seq}.
     *
     * @throws Refusal 503 when neither database has it or can be asked
     */
    public <T> T at(long seq, HandleCallback<T, RuntimeException> question) {
        if (isOneDatabase()) {
            return reader.ask(question);
        }
        var wanted = Math.max(seq, required.get());
        // Whether a reader that is away is back is looked at each second; not every request waits for it.
        return Optional.of(reader)
                .filter(door -> !door.isAway())
                .flatMap(door -> door.at(wanted, question))
                .or(() -> primary.at(wanted, question))
                .orElseThrow(() -> Refusal.of(ProblemType.UNAVAILABLE));
    }

    /** From now on no read comes from a database that has not reached {@code seq}: there, what was expunged still stands. */
    void require(long seq) {
        required.accumulateAndGet(seq, Math::max);
    }

    boolean isOneDatabase() {
        return reader == primary;
    }

    /** The newest numbers of all. */
    Head newest() {
        return primary.ask(Door::head);
    }

    Optional<Head> readerHead() {
        return reader.head();
    }

    Optional<Head> primaryHead() {
        return primary.head();
    }

    /** Whether there is no use in waiting for the reader: it has {@code seq}, or it is away. */
    boolean isReaderReadyFor(long seq) {
        return isOneDatabase()
                || reader.isAway()
                || reader.head().filter(head -> head.seq() < seq).isEmpty();
    }

    private static String url(AgroalDataSource source) {
        return source.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl();
    }
}
