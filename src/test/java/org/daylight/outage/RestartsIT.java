package org.daylight.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.kernel.persistence.PostgresServer.Stop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database restarts under load: the portal is back by itself, and until then says so. */
@Tag("crash")
class RestartsIT {
    private static final int RESTARTS = Integer.getInteger("crash.restarts", 20);
    /** What the portal may take after the server answers. */
    private static final Duration PROMISED = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final Gate gate = new Gate();
    private final Ledger ledger = new Ledger();
    private final Waits waits = new Waits();
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
    void backWithinTenSecondsUnaided() throws Exception {
        var follower = new PublicRecord(town.client);
        follower.catchUp().stream().map(Ledger::name).forEach(ledger::attempt);
        var writers = IntStream.range(0, Town.DEPARTMENTS)
                .mapToObj(department -> new Writer(town.client, gate, ledger, 1, department))
                .toList();
        var reader = new Reader(town.client);
        writers.forEach(writer -> new Thread(writer, "writer").start());
        new Thread(reader, "reader").start();
        gate.open();
        for (int i = 0; i < RESTARTS; i++) {
            var before = ledger.acknowledged();
            Eventually.is("under load", () -> ledger.acknowledged() > before + 5);
            var how = List.of(Stop.FAST, Stop.IMMEDIATE).get(i % 2);
            server.stop(how);
            server.start();
            var answers = System.nanoTime();
            Eventually.is("served again", () -> town.client.isServed(Town.APPROVER));
            waits.add("restart, " + how, System.nanoTime() - answers);
        }
        gate.close();
        reader.end();
        writers.forEach(Writer::check);
        ledger.check(follower.catchUp());
        waits.print();
        System.out.println(RESTARTS + " restarts: " + ledger + ", readers " + reader);
        assertTrue(waits.longest() < PROMISED.toSeconds(), waits::toString);
        assertEquals(0, ledger.counted("no answer"));
        assertEquals(List.of(), reader.unexpected());
    }
}
