package org.daylight.publication;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.WeakHashMap;
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

    /** The newest number of all; while one of two databases is away, the other's. */
    long newest() {
        if (single) {
            return reader.withHandle(PublicReads::head);
        }
        var there = readerHead();
        try {
            return Math.max(there.orElse(0), primary.withHandle(PublicReads::head));
        } catch (JdbiException failure) {
            return there.orElseThrow(() -> failure);
        }
    }

    /** Whether the reader's database has come to {@code seq}. */
    boolean readerHas(long seq) {
        return single || readerHead().orElse(-1) >= seq;
    }

    private OptionalLong readerHead() {
        try {
            var head = reader.withHandle(PublicReads::head);
            readerAway = false;
            return OptionalLong.of(head);
        } catch (JdbiException failure) {
            readerAway |= isAway(failure);
            return OptionalLong.empty();
        }
    }

    private static long head(Handle handle) {
        return handle.createQuery("select seq from sequence_head")
                .mapTo(Long.class)
                .one();
    }

    /** Numbers only ever grow, so a server that had it once has it still. */
    private boolean has(Handle handle, long seq) {
        var connection = physical(handle);
        if (reached.getOrDefault(connection, -1L) >= seq) {
            return true;
        }
        var head = head(handle);
        reached.put(connection, head);
        return head >= seq;
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
