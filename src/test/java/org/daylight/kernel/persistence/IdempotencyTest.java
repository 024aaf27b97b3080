package org.daylight.kernel.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once means once: in sequence, at the same time, and after a refusal. */
@QuarkusTest
class IdempotencyTest {
    record Receipt(String code, int run) {}

    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final RequestDigest ASKED = RequestDigest.of("POST /x", new Receipt("asked", 1));

    @Inject
    Idempotency idempotency;

    @Inject
    AgroalDataSource database;

    private final AtomicInteger runs = new AtomicInteger();
    private IdempotencyKey key;

    @BeforeEach
    void freshKey() {
        key = new IdempotencyKey("key-number-" + KEYS.incrementAndGet());
    }

    @Test
    void repeatsTheFirstAnswer() {
        assertEquals(new Answer<>(201, new Receipt("街", 1), false), once("ann", ASKED));
        assertEquals(new Answer<>(201, new Receipt("街", 1), true), once("ann", ASKED));
        assertEquals(1, runs.get());
    }

    @Test
    void keepsTwoActorsApart() {
        assertEquals(1, once("ann", ASKED).body().run());
        assertEquals(2, once("bob", ASKED).body().run());
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        once("ann", ASKED);
        RequestDigest other = RequestDigest.of("POST /x", new Receipt("asked", 2));
        Refusal refusal = assertThrows(Refusal.class, () -> once("ann", other));
        assertEquals(ProblemType.IDEMPOTENCY_KEY_REUSED, refusal.type());
        assertEquals(1, runs.get());
    }

    @Test
    void remembersNoRefusal() {
        assertThrows(Refusal.class, () -> QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once("ann", key, ASKED, Receipt.class, () -> {
                    throw Refusal.of(ProblemType.CONFLICT);
                })));
        assertEquals(new Answer<>(201, new Receipt("街", 1), false), once("ann", ASKED));
    }

    @Test
    void letsOneRunAndTheOtherWait() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Answer<Receipt>> first = CompletableFuture.supplyAsync(() -> QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once("ann", key, ASKED, Receipt.class, () -> {
                    running.countDown();
                    await(goOn);
                    return Answer.created(new Receipt("街", runs.incrementAndGet()));
                })));
        await(running);
        CompletableFuture<Answer<Receipt>> second = CompletableFuture.supplyAsync(() -> once("ann", ASKED));
        awaitWaiter();
        goOn.countDown();
        assertEquals(new Answer<>(201, new Receipt("街", 1), false), first.get(20, TimeUnit.SECONDS));
        assertEquals(new Answer<>(201, new Receipt("街", 1), true), second.get(20, TimeUnit.SECONDS));
        assertEquals(1, runs.get());
    }

    @Test
    void needsATransaction() {
        assertThrows(
                TransactionalException.class,
                () -> idempotency.once("ann", key, ASKED, Receipt.class, () -> Answer.ok(null)));
    }

    @Test
    void neverChangesAFirstAnswer() {
        once("ann", ASKED);
        assertEquals("42501", state("update idempotent_answer set status = 200"));
        assertEquals("42501", state("delete from idempotent_answer"));
        assertEquals("23514", state(insert("'short'", "32", "200")));
        assertEquals("23514", state(insert("'long-enough'", "31", "200")));
        assertEquals("23514", state(insert("'long-enough'", "32", "500")));
        assertEquals("23505", state(insert("'" + key.value() + "'", "32", "200")));
    }

    @Test
    void readsKeysWithAndWithoutQuotes() {
        assertEquals(Optional.empty(), IdempotencyKey.of(null));
        assertEquals(Optional.of(new IdempotencyKey("a-Z_0.9~")), IdempotencyKey.of(" \"a-Z_0.9~\" "));
        assertEquals(Optional.of(new IdempotencyKey("12345678")), IdempotencyKey.of("12345678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "\"12345678", "with space", "街街街街街街街街", "a', 'b', 'c", "\"\""})
    void refusesOtherKeys(String header) {
        Refusal refusal = assertThrows(Refusal.class, () -> IdempotencyKey.of(header));
        assertEquals("Idempotency-Key", refusal.faults().get(0).parameter());
    }

    private Answer<Receipt> once(String actor, RequestDigest asked) {
        return QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(
                        actor,
                        key,
                        asked,
                        Receipt.class,
                        () -> Answer.created(new Receipt("街", runs.incrementAndGet()))));
    }

    private static String insert(String key, String digestLength, String status) {
        return "insert into idempotent_answer values ('ann', " + key + ", decode(repeat('00', " + digestLength
                + "), 'hex'), " + status + ", null, '2026-01-01Z', '2026-01-02Z')";
    }

    private String state(String sql) {
        return assertThrows(SQLException.class, () -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .getSQLState();
    }

    // Until the database itself says that someone waits for the lock.
    private void awaitWaiter() throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean waiting = false;
            while (!waiting && System.nanoTime() < deadline) {
                var rows = statement.executeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)");
                rows.next();
                waiting = rows.getBoolean(1);
                Thread.onSpinWait();
            }
            assertEquals(true, waiting);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertEquals(true, latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
