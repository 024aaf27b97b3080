package org.daylight.kernel.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** First answers go when their time is over by the portal's clock and the database's, and not before. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExpiredAnswersTest {
    @Inject
    ExpiredAnswers job;

    @BeforeEach
    void answers() throws SQLException {
        Roles.OWNER.attempt(List.of("delete from idempotent_answer where actor = 'expiring'"));
        remember("over", "2026-07-01T00:59:59Z");
        remember("soon", "2026-07-01T01:00:01Z");
        remember("later", "2999-01-01Z");
    }

    @Test
    void goWhenTheirTimeIsOver() {
        run();
        assertEquals(List.of("key-later", "key-soon"), left());
        TestClock.advance(Duration.ofSeconds(1));
        run();
        assertEquals(List.of("key-later"), left());
    }

    @Test
    void stayWhileTheDatabaseKnowsBetter() {
        TestClock.advance(Duration.ofDays(2000 * 366));
        run();
        assertEquals(List.of("key-later"), left());
    }

    @Test
    void onlyThePortalMayAsk() throws SQLException {
        assertEquals(
                "42501",
                Roles.READER
                        .attempt(List.of("select forget_expired_answers('2999-01-01Z')"))
                        .getSQLState());
        assertEquals(
                "42501",
                Roles.APPLICATION
                        .attempt(List.of("delete from idempotent_answer where expires_at < now()"))
                        .getSQLState());
    }

    private void run() {
        QuarkusTransaction.requiringNew().run(job::run);
    }

    private static void remember(String key, String end) throws SQLException {
        assertEquals(
                null,
                Roles.APPLICATION.attempt(List.of("insert into idempotent_answer values ('expiring', 'key-" + key
                        + "', decode(repeat('00', 32), 'hex'), 200, null, '2026-01-01Z', '" + end + "')")));
    }

    private static List<String> left() {
        return Roles.asSuperuser("select key from idempotent_answer where actor = 'expiring' order by key");
    }
}
