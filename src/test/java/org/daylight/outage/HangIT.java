package org.daylight.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that hangs: its connections stand, and nothing comes back. Nobody waits for ever. */
@Tag("crash")
class HangIT {
    /** The socket's timeout for writers, 25 s, and what comes before and after it. */
    private static final Duration AT_MOST = Duration.ofSeconds(40);

    @TempDir
    Path directory;

    private final Gate gate = new Gate();
    private final Ledger ledger = new Ledger();
    private PostgresServer server;
    private Installation town;

    @BeforeEach
    void start() throws Exception {
        server = PostgresServer.create(directory.resolve("server"));
        town = new Installation(directory, server.settings()).start();
    }

    @AfterEach
    void end() {
        gate.end();
        town.close();
        server.close();
    }

    @Test
    void everybodyIsToldToComeBack() throws Exception {
        var follower = new PublicRecord(town.client);
        follower.catchUp().stream().map(Ledger::name).forEach(ledger::attempt);
        var writers = IntStream.range(0, Town.DEPARTMENTS)
                .mapToObj(department -> new Writer(town.client, gate, ledger, 1, department))
                .toList();
        writers.forEach(writer -> new Thread(writer, "writer").start());
        gate.open();
        Eventually.is("under load", () -> ledger.acknowledged() > 10);
        server.pause();
        var hangs = System.nanoTime();
        gate.close();
        var written = since(hangs);
        assertTrue(ledger.counted("503") >= 1, ledger::toString);
        assertEquals(0, ledger.counted("no answer"));

        for (int i = 0; i < 2; i++) {
            var asked = System.nanoTime();
            assertTrue(town.client.get("/disclosures").isUnavailable());
            report("a reader was told", asked);
            asked = System.nanoTime();
            assertTrue(town.client.get("/staff/reviews", Town.APPROVER).isUnavailable());
            report("staff were told", asked);
        }

        server.resume();
        var goesOn = System.nanoTime();
        Eventually.is("served again", () -> town.client.isServed(Town.APPROVER));
        report("served again", goesOn);
        System.out.printf("those under way were told within %.1f s%n", written.toMillis() / 1e3);
        assertTrue(written.compareTo(AT_MOST) < 0, written::toString);
        gate.open();
        var before = ledger.acknowledged();
        Eventually.is("acknowledged again", () -> ledger.acknowledged() > before);
        gate.close();
        writers.forEach(Writer::check);
        ledger.check(follower.catchUp());
    }

    private static void report(String what, long from) {
        var took = since(from);
        System.out.printf("%s after %.1f s%n", what, took.toMillis() / 1e3);
        assertTrue(took.compareTo(AT_MOST) < 0, took::toString);
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
