package org.daylight.publication;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/** A way to a database with the public record, which may be behind, and may be away for a while. */
final class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);
    /** No connection; starting or stopping; what a standby was reading was changed by the log it replays. */
    private static final Pattern AWAY = Pattern.compile("08...|57P0.|40...");

    private final String name;
    private final Jdbi jdbi;
    /** How far each connection's server is known to have come: those of one pool may lead to several replicas. */
    private final Map<PGConnection, Long> reached = Collections.synchronizedMap(new WeakHashMap<>());

    private volatile boolean away;

    Door(String name, Jdbi jdbi) {
        this.name = name;
        this.jdbi = jdbi;
    }

    /** Whether the last one who came stood before a closed door. */
    boolean isAway() {
        return away;
    }

    /** The answer to {@code question}, whatever number there is. */
    <T> T ask(HandleCallback<T, RuntimeException> question) {
        return jdbi.withHandle(question);
    }

    /** The answer to {@code question} at {@code seq}; empty when the database has not come so far or is away. */
    <T> Optional<T> at(long seq, HandleCallback<T, RuntimeException> question) {
        try (var handle = jdbi.open()) {
            return has(handle, seq) ? Optional.of(question.withHandle(handle)) : Optional.empty();
        } catch (JdbiException failure) {
            noteAway(failure);
            return Optional.empty();
        }
    }

    /** The newest numbers there; empty when the database is away. */
    Optional<Head> head() {
        try {
            var head = Optional.of(ask(Door::head));
            if (away) {
                LOG.infof("the database of the %s is back", name);
            }
            away = false;
            return head;
        } catch (JdbiException failure) {
            noteAway(failure);
            return Optional.empty();
        }
    }

    static Head head(Handle handle) {
        return handle.createQuery("select seq, expunction from sequence_head")
                .map((row, context) -> new Head(row.getLong("seq"), row.getLong("expunction")))
                .one();
    }

    /** Numbers only ever grow, so a server that had it once has it still. */
    private boolean has(Handle handle, long seq) {
        var connection = physical(handle);
        if (reached.getOrDefault(connection, -1L) >= seq) {
            return true;
        }
        var head = head(handle).seq();
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

    /** Throws on what would be wrong anywhere else too. */
    private void noteAway(JdbiException failure) {
        var passing = failure instanceof ConnectionException
                || failure.getCause() instanceof SQLException sql
                        && AWAY.matcher(String.valueOf(sql.getSQLState())).matches();
        if (!passing) {
            throw failure;
        }
        if (!away) {
            LOG.warnf("the database of the %s is away: %s", name, failure.getMessage());
        }
        away = true;
    }
}
