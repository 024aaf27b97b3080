package org.daylight.publication;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears from the primary that another process took a number. A notice says only that there is news, so a false or a lost
 * one does no harm; a standby cannot be listened to.
 */
@ApplicationScoped
class Notices {
    private static final Logger LOG = Logger.getLogger(Notices.class);
    /** The channel that the trigger on {@code sequence_head} notifies. */
    private static final String CHANNEL = "sequence_head";

    private static final int SECOND = 1_000;
    /** Between two looks whether the reader has come to what was heard of. */
    private static final int MOMENT = 25;

    private final AgroalDataSource primary;
    private final Newest newest;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread listener = new Thread(this::listenAgainAndAgain, "notices of numbers");

    Notices(@DataSource("primary") AgroalDataSource primary, Newest newest) {
        this.primary = primary;
        this.newest = newest;
    }

    void atStart(@Observes @Priority(60) StartupEvent event) {
        listener.setDaemon(true);
        listener.start();
    }

    /** Wakes the listener, so that it gives its connection back before the pool closes. */
    void atEnd(@Observes ShutdownEvent event) throws InterruptedException {
        end.countDown();
        try (var connection = primary.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        } catch (SQLException away) {
            LOG.debugf("nothing to give back: %s", away.getMessage());
        }
        listener.join(SECOND);
    }

    private void listenAgainAndAgain() {
        do {
            try (var connection = primary.getConnection()) {
                listen(connection);
            } catch (SQLException lost) {
                LOG.debugf("not listening for numbers, polling goes on: %s", lost.getMessage());
            }
        } while (!endsWithin(SECOND));
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            var notices = connection.unwrap(PGConnection.class);
            while (!endsWithin(0)) {
                var served = newest.hear(head(statement));
                notices.getNotifications(served ? SECOND : MOMENT);
            }
        } finally {
            forget(connection);
        }
    }

    /** Asked each second without a notice too: it tells whether the connection is still alive. */
    private static Head head(Statement statement) throws SQLException {
        try (var head = statement.executeQuery("select seq, expunction from sequence_head")) {
            head.next();
            return new Head(head.getLong(1), head.getLong(2));
        }
    }

    /** The pool learns from its failure that the connection is not to be given to the next one. */
    private static void forget(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private boolean endsWithin(int milliseconds) {
        try {
            return end.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
