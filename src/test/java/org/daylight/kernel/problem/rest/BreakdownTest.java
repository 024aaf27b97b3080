package org.daylight.kernel.problem.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failures are nobody's bug, with the chains of causes that the real libraries make. */
@QuarkusTest
class BreakdownTest {

    @ApplicationScoped
    static class Work {
        @Inject
        TransactionSynchronizationRegistry transaction;

        @Inject
        EntityManager entities;

        @Transactional
        void run(String sql) {
            entities.createNativeQuery(sql).executeUpdate();
        }

        @Transactional
        void failAtCommit(RuntimeException failure) {
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    throw failure;
                }

                @Override
                public void afterCompletion(int status) {}
            });
        }
    }

    @Inject
    Work work;

    @Inject
    AgroalDataSource database;

    @Test
    void findsAStaleUpdateThatOnlyTheCommitNoticed() {
        Throwable failure =
                assertThrows(Throwable.class, () -> work.failAtCommit(new OptimisticLockException("row 7")));
        assertEquals(Optional.of(ProblemType.STALE), type(failure));
    }

    @Test
    void findsARefusalThatOnlyTheCommitNoticed() {
        Throwable failure = assertThrows(Throwable.class, () -> work.failAtCommit(Refusal.of(ProblemType.CONFLICT)));
        assertEquals(Optional.of(ProblemType.CONFLICT), type(failure));
    }

    @Test
    void aRuleThatOnlyTheCommitNoticedIsABug() {
        Throwable failure = assertThrows(Throwable.class, () -> work.run("update sequence_head set seq = seq + 1"));
        assertEquals(Optional.empty(), type(failure));
        assertEquals(
                "P0001 PSQLException: ERROR: number", Breakdown.inBrief(failure).replaceAll("number .*", "number"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set statement_timeout = '1ms'; select count(*) from generate_series(1, 100000000)|UNAVAILABLE",
                "select pg_terminate_backend(pg_backend_pid())|UNAVAILABLE",
                "set transaction read only; create table never ()|UNAVAILABLE",
                "do $$ begin raise disk_full; end $$|UNAVAILABLE",
                "do $$ begin raise io_error; end $$|UNAVAILABLE",
                "do $$ begin raise deadlock_detected; end $$|UNAVAILABLE",
                "do $$ begin raise lock_not_available; end $$|UNAVAILABLE",
                "select 1 / 0|",
                "insert into no_such_table values (1)|",
                "selec|"
            })
    void asksThePostgresItself(String sql, ProblemType expected) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            SQLException failure = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertEquals(Optional.ofNullable(expected), type(new IllegalStateException(failure)));
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } catch (SQLException closing) {
            // The terminated connection cannot be rolled back.
            assertEquals(Optional.of(ProblemType.UNAVAILABLE), type(closing));
        }
    }

    @Test
    void survivesACircleOfCauses() {
        IllegalStateException outer = new IllegalStateException();
        outer.initCause(new IllegalStateException(outer));
        assertEquals(Optional.empty(), type(outer));
    }

    private static Optional<ProblemType> type(Throwable failure) {
        return Breakdown.of(failure).map(Refusal::type);
    }
}
