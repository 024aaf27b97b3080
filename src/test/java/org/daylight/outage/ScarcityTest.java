package org.daylight.outage;

import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal cannot do for want of its database it refuses with 503 and leaves undone; the rest goes on. */
@QuarkusTest
class ScarcityTest {
    /** The pools' acquisition timeout, and what a busy machine adds. */
    private static final Duration SOON = Duration.ofSeconds(6);

    private static final String DIES_AT_COMMIT =
            """
            create function die() returns trigger language plpgsql as $$
            begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
            create constraint trigger die after insert on %s deferrable initially deferred
            for each row execute function die()""";

    @Inject
    AgroalDataSource writers;

    @Inject
    @DataSource("reader")
    AgroalDataSource readers;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = Desk.open();
    }

    @Test
    void readersGoOnWhileNobodyCanWrite() throws SQLException {
        var disclosure = desk.published(rows("A"));
        var held = holdAll(writers);
        try {
            var began = System.nanoTime();
            refused(draft("key-of-mine"));
            refused(staff(disclosure));
            assertTrue(System.nanoTime() - began < 2 * SOON.toNanos());
            assertEquals(200, read(disclosure).statusCode());
        } finally {
            giveBack(held);
        }
        assertEquals(200, staff(disclosure).statusCode());
    }

    @Test
    void staffGoOnWhileNobodyCanRead() throws SQLException {
        var disclosure = desk.published(rows("A"));
        var held = holdAll(readers);
        try {
            var began = System.nanoTime();
            refused(read(disclosure));
            assertTrue(System.nanoTime() - began < SOON.toNanos());
            assertEquals(200, staff(disclosure).statusCode());
        } finally {
            giveBack(held);
        }
        assertEquals(200, read(disclosure).statusCode());
    }

    @Test
    void theVictimOfADeadlockDidNothing() throws Exception {
        var review = desk.cleared(rows("A"));
        try (var server = new Superuser()) {
            server.begin();
            // The portal is the first to look for deadlocks, so it is the one who is cut off.
            server.tell("set local deadlock_timeout = '1min'", "select from sequence_head for update");
            var approval = inTheBackground(review);
            server.awaitWaitFor("update sequence_head");
            server.tell("select from disclosure for update");
            refused(approval.join());
        }
        assertEquals(0, count("publication"));
        approvedAtLast(review);
    }

    @Test
    void whatWasCutOffInTheMidstIsNotThere() throws Exception {
        var review = desk.cleared(rows("A"));
        try (var server = new Superuser()) {
            server.begin();
            server.tell("select from sequence_head for update");
            var approval = inTheBackground(review);
            server.awaitWaitFor("update sequence_head");
            Superuser.cutOff("daylight_app");
            refused(approval.join());
        }
        assertEquals(0, count("publication"));
        approvedAtLast(review);
    }

    @Test
    void whatWasCutOffAtItsCommitIsNotThere() throws Exception {
        var review = desk.cleared(rows("A"));
        try (var server = new Superuser()) {
            server.tell(DIES_AT_COMMIT.formatted("publication"));
            try {
                refused(approve(review));
            } finally {
                server.tell("drop function die cascade");
            }
        }
        assertEquals(0, count("publication"));
        approvedAtLast(review);
    }

    @Test
    void aRefusedKeyIsFreeForItsRepeat() throws Exception {
        try (var server = new Superuser()) {
            server.tell(DIES_AT_COMMIT.formatted("idempotent_answer"));
            try {
                refused(draft("key-of-mine"));
            } finally {
                server.tell("drop function die cascade");
            }
        }
        assertEquals(0, count("disclosure"));
        var first = draft("key-of-mine").then().statusCode(201);
        draft("key-of-mine")
                .then()
                .statusCode(201)
                .body("edition", equalTo(first.extract().path("edition")));
        assertEquals(1, count("disclosure"));
    }

    @Test
    void aServerThatBecameReadOnlyStillServesReaders() throws Exception {
        var disclosure = desk.published(rows("A"));
        try (var server = new Superuser()) {
            server.tell("alter role daylight_app set default_transaction_read_only = on");
            Superuser.cutOff("daylight_app");
            try {
                refused(draft("key-of-mine"));
                assertEquals(200, read(disclosure).statusCode());
            } finally {
                server.tell("alter role daylight_app reset default_transaction_read_only");
                Superuser.cutOff("daylight_app");
            }
        }
        servedAtLast(201, () -> draft("key-of-mine"));
    }

    @Test
    void nobodyWhoComesAfterARestartIsRefused() throws Exception {
        var disclosure = desk.published(rows("A"));
        giveBack(holdAll(writers));
        giveBack(holdAll(readers));
        Superuser.cutOff("daylight_app");
        Superuser.cutOff("daylight_reader");
        var cut = System.nanoTime();
        Eventually.is("idle for so long that the pools do not trust them", () -> System.nanoTime() - cut > 300e6);
        assertEquals(200, read(disclosure).statusCode());
        assertEquals(200, staff(disclosure).statusCode());
    }

    @Test
    void whoWasServedAMomentAgoIsServedAgainSoon() throws Exception {
        var disclosure = desk.published(rows("A"));
        var held = holdAll(writers);
        Superuser.cutOff("daylight_app");
        giveBack(held);
        servedAtLast(200, () -> staff(disclosure));
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", equalTo("/problems/unavailable"), "retryAfter", equalTo(2));
    }

    /** Refused as often as there were connections, at most. */
    private static void servedAtLast(int status, Supplier<Response> request) {
        for (int i = 0; i < 20; i++) {
            var answer = request.get();
            if (answer.statusCode() == status) {
                return;
            }
            refused(answer);
        }
        assertEquals(status, request.get().statusCode());
    }

    private static List<Connection> holdAll(AgroalDataSource pool) throws SQLException {
        var held = new ArrayList<Connection>();
        var size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        for (int i = 0; i < size; i++) {
            held.add(pool.getConnection());
        }
        return held;
    }

    private static void giveBack(List<Connection> held) throws SQLException {
        for (var connection : held) {
            connection.close();
        }
    }

    private CompletableFuture<Response> inTheBackground(Response review) {
        return CompletableFuture.supplyAsync(() -> approve(review)).orTimeout(60, TimeUnit.SECONDS);
    }

    private Response approve(Response review) {
        return Api.as(desk.approver)
                .header("If-Match", review.header("ETag"))
                .post("/api/v1/staff/reviews/" + review.path("review") + "/approval");
    }

    private Response draft(String key) {
        return Api.as(desk.editor)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Story.draftFor(desk.office.code))
                .post("/api/v1/staff/disclosures");
    }

    private Response staff(String disclosure) {
        return Api.as(desk.approver).get("/api/v1/staff/disclosures/" + disclosure);
    }

    private static Response read(String disclosure) {
        return Api.given().get("/api/v1/disclosures/" + disclosure);
    }

    private void approvedAtLast(Response review) {
        servedAtLast(200, () -> approve(review));
        assertEquals(1, count("publication"));
    }

    private int count(String table) {
        return Roles.asSuperuser(
                        "select 1 from " + table + " t join public_body b on b.id = t.body_id where b.code = ?",
                        desk.office.code)
                .size();
    }
}
