package org.daylight.outage;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.daylight.kernel.persistence.Eventually;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILLs in the midst of concurrent publication. After each, what was acknowledged is there once and whole, what was
 * not answered is there wholly or not at all, and its repeat tells which. {@code -Dcrash.kills=100 -Dcrash.seed=1}
 */
@Tag("crash")
class CrashIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 100);
    private static final long SEED = Long.getLong("crash.seed", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private final Gate gate = new Gate();
    private final Ledger ledger = new Ledger();
    private final Waits waits = new Waits();
    private Installation town;
    private List<Writer> writers;
    private PublicRecord follower;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalf() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "which process serves whom is told by /proc");
        town = new Installation(directory, Map.of()).start();
        try {
            follower = new PublicRecord(town.client);
            follower.catchUp().stream().map(Ledger::name).forEach(ledger::attempt);
            begin();
            for (int i = 0; i < KILLS; i++) {
                round(Victim.values()[i % Victim.values().length]);
            }
            gate.open();
            pause();
            gate.close();
            settle();
            var everything = new PublicRecord(town.client).catchUp();
            assertTrue(everything.size() > KILLS, "too little happened: " + everything.size());
        } finally {
            gate.end();
            town.close();
            waits.print();
            System.out.println(KILLS + " kills, seed " + SEED + ": " + ledger);
        }
    }

    private void begin() {
        writers = IntStream.range(0, Town.DEPARTMENTS)
                .mapToObj(department -> new Writer(town.client, gate, ledger, SEED, department))
                .toList();
        writers.forEach(writer -> new Thread(writer, "writer").start());
    }

    private void round(Victim victim) throws Exception {
        gate.open();
        pause();
        var killed = System.nanoTime();
        victim.kill(town, random);
        gate.close();
        writers.forEach(Writer::check);
        if (victim == Victim.PORTAL || victim == Victim.EVERYTHING) {
            town.awaitEnd();
            town.start();
        }
        Eventually.is("served again", PATIENCE, () -> town.client.isServed(Town.APPROVER));
        waits.add(victim.name(), System.nanoTime() - killed);
        settle();
    }

    /** Nobody is under way: what is there now stays. */
    private void settle() throws Exception {
        writers.forEach(Writer::check);
        List<JsonNode> acts = follower.catchUp();
        ledger.check(acts);
    }

    /** An instant that nobody chose: up to one and a half seconds of work. */
    private void pause() {
        LockSupport.parkNanos(Duration.ofMillis(100 + random.nextInt(1_400)).toNanos());
    }
}
