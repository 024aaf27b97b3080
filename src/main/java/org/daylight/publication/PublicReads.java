package org.daylight.publication;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/**
 * Anonymous reads at a number, from a database that has it. A streaming replica is always a little behind, and asked for
 * a number that it has not reached it would return fewer rows: then the primary is asked instead.
 */
@ApplicationScoped
public class PublicReads {
    /** No connection; starting or stopping; what the reader needed was changed by the log it replays. */
    private static final Pattern AWAY = Pattern.compile("08...|57P0.|40...");

    private final Jdbi reader;
    private final Jdbi primary;
    /** One database for both has every number that anyone can know of. */
    private final boolean single;
    /** How far each connection's server is known to have come: those of one pool may lead to several replicas. */
    private final Map<PGConnection, Long> reached = Collections.synchronizedMap(new WeakHashMap<>());
    /** Until the next look each second, so that not every request waits for it. */
    private volatile boolean readerAway;
    /** What every read must have seen, whatever number it is at. */
    private final AtomicLong required = new AtomicLong();

    PublicReads(
            Jdbi reader,
            @DataSource("primary") Jdbi primary,
            @DataSource("reader") AgroalDataSource readerSource,
            @DataSource("primary") AgroalDataSource primarySource) {
        this.reader = reader;
        this.primary = primary;
        this.single = url(readerSource).equals(url(primarySource));
    }

    /**
     * The answer to {@code question} at the number {@code seq}.
     *
     * @throws Refusal 503 when the reader has not reached it and the primary cannot be asked
     */
    public <T> T at(long seq, HandleCallback<T, RuntimeException> question) {
        if (single) {
            return reader.withHandle(question);
        }
        if (!readerAway) {
            try (var handle = reader.open()) {
                if (has(handle, seq)) {
                    return question.withHandle(handle);
                }
            } catch (JdbiException failure) {
                // A pool that is exhausted is not among these: the primary must not drown in what is too much for the
                // reader.
                if (!isAway(failure)) {
                    throw failure;
                }
                readerAway = true;
            }
        }
        return primary.withHandle(handle -> {
            if (!has(handle, seq)) {
                throw Refusal.of(ProblemType.UNAVAILABLE);
            }
            return question.withHandle(handle);
        });
    }

    /** From now on no read comes from a database that has not reached {@code seq}: there, what was expunged still stands. */
    void require(long seq) {
        required.accumulateAndGet(seq, Math::max);
    }

    /** The newest numbers of all; while one of two databases is away, the other's. */
    Head newest() {
        if (single) {
            return reader.withHandle(PublicReads::head);
        }
        var there = readerHead();
        try {
            var here = primary.withHandle(PublicReads::head);
            return there.map(here::or).orElse(here);
        } catch (JdbiException failure) {
            return there.orElseThrow(() -> failure);
        }
    }

    /** Whether the reader's database has come to {@code seq}. */
    boolean readerHas(long seq) {
        return single || readerHead().filter(head -> head.seq() >= seq).isPresent();
    }

    private Optional<Head> readerHead() {
        try {
            var head = reader.withHandle(PublicReads::head);
            readerAway = false;
            return Optional.of(head);
        } catch (JdbiException failure) {
            readerAway |= isAway(failure);
            return Optional.empty();
        }
    }

    private static Head head(Handle handle) {
        return handle.createQuery("select seq, expunction from sequence_head")
                .map((row, context) -> new Head(row.getLong("seq"), row.getLong("expunction")))
                .one();
    }

    /** Numbers only ever grow, so a server that had it once has it still. */
    private boolean has(Handle handle, long seq) {
        var connection = physical(handle);
        var wanted = Math.max(seq, required.get());
        if (reached.getOrDefault(connection, -1L) >= wanted) {
            return true;
        }
        var head = head(handle).seq();
        reached.put(connection, head);
        return head >= wanted;
    }

    private static PGConnection physical(Handle handle) {
        try {
            return handle.getConnection().unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("not a connection of PostgreSQL's driver", e);
        }
    }

    private static boolean isAway(JdbiException failure) {
        return failure.getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && AWAY.matcher(sql.getSQLState()).matches();
    }

    private static String url(AgroalDataSource source) {
        return source.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl();
    }
}
