package org.daylight.kernel.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job runs once for each time it is due, whoever looks and whoever dies. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JobsTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Inject
    Jobs jobs;

    @Inject
    EntityManager database;

    private final AtomicInteger runs = new AtomicInteger();
    private String name;

    @BeforeEach
    void enter() {
        name = "counted-" + "abcdefghij".charAt(NAMES.getAndIncrement());
        jobs.enter(counting());
        jobs.enter(counting());
    }

    @Test
    void runsWhenDueAndOnceForAllThatWasMissed() {
        TestClock.set(TestClock.START.plusSeconds(7));
        assertTrue(jobs.runIfDue(counting()));
        assertFalse(jobs.runIfDue(counting()));
        TestClock.set(TestClock.START.plusSeconds(599));
        assertFalse(jobs.runIfDue(counting()));
        TestClock.set(TestClock.START.plusSeconds(600));
        assertTrue(jobs.runIfDue(counting()));
        TestClock.advance(Duration.ofDays(3));
        assertTrue(jobs.runIfDue(counting()));
        assertFalse(jobs.runIfDue(counting()));
        assertEquals(3, runs.get());
    }

    @Test
    void othersPassByWhileItRuns() throws Exception {
        var running = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> jobs.runIfDue(job(() -> {
            running.countDown();
            await(goOn);
        })));
        await(running);
        assertFalse(jobs.runIfDue(counting()));
        goOn.countDown();
        assertTrue(first.get(20, TimeUnit.SECONDS));
        assertFalse(jobs.runIfDue(counting()));
        assertEquals(0, runs.get());
    }

    @Test
    void whatFailsHasNotBeenAndStaysDue() {
        assertThrows(
                IllegalStateException.class,
                () -> jobs.runIfDue(job(() -> {
                    database.createNativeQuery("insert into job (name, due) values ('left-behind', '2026-01-01Z')")
                            .executeUpdate();
                    throw new IllegalStateException("the job fails");
                })));
        assertEquals(List.of(), Roles.asSuperuser("select name from job where name = 'left-behind'"));
        assertTrue(jobs.runIfDue(counting()));
    }

    @Test
    void whoDiesGivesItBack() throws Exception {
        assertTrue(jobs.runIfDue(counting()));
        TestClock.advance(Duration.ofMinutes(10));
        try (var holder = Roles.APPLICATION.connect();
                var statement = holder.createStatement()) {
            statement.execute("select from job where name = '" + name + "' for update");
            assertFalse(jobs.runIfDue(counting()));
            holder.abort(Runnable::run);
        }
        // As soon as the server notices that nobody is there any more.
        Eventually.is("it runs again", () -> jobs.runIfDue(counting()));
        assertEquals(2, runs.get());
    }

    @Test
    void aVanishedMachineIsNotWaitedForLong() {
        int milliseconds = (Integer) database.createNativeQuery(
                        "select setting::integer from pg_settings where name = 'idle_in_transaction_session_timeout'",
                        Integer.class)
                .getSingleResult();
        assertTrue(milliseconds > 0 && milliseconds <= 60_000, milliseconds + " ms");
    }

    @Test
    void dueTimesNeverGoBack() throws SQLException {
        assertTrue(jobs.runIfDue(counting()));
        var back = Roles.APPLICATION.attempt(
                List.of("update job set due = due - interval '1 s' where name = '" + name + "'"));
        assertEquals("P0001", back.getSQLState());
        var gone = Roles.APPLICATION.attempt(List.of("delete from job"));
        assertEquals("42501", gone.getSQLState());
    }

    private Job counting() {
        return job(runs::incrementAndGet);
    }

    private Job job(Runnable work) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return Duration.ofMinutes(10);
            }

            @Override
            public void run() {
                work.run();
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
