package org.daylight.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daylight.kernel.persistence.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database's disk is full: nothing is half, and when there is room again, the portal goes on by itself. */
@Tag("crash")
class DiskFullIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path directory;

    private final Gate gate = new Gate();
    private final Ledger ledger = new Ledger();
    private Path disk;
    private Installation town;

    @BeforeEach
    void aSmallDisk() throws Exception {
        disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()) == 0,
                "only root on Linux may mount a small disk");
        town = new Installation(disk, Map.of()).start();
    }

    @AfterEach
    void end() throws Exception {
        gate.end();
        if (town != null) {
            town.close();
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void refusesAndGoesOnWhenThereIsRoom() throws Exception {
        var follower = new PublicRecord(town.client);
        follower.catchUp().stream().map(Ledger::name).forEach(ledger::attempt);
        var writers = IntStream.range(0, Town.DEPARTMENTS)
                .mapToObj(department -> new Writer(town.client, gate, ledger, 1, department))
                .toList();
        writers.forEach(writer -> new Thread(writer, "writer").start());
        gate.open();
        Eventually.is("under load", () -> ledger.acknowledged() > 10);
        var ballast = fill();
        Eventually.is("refused", PATIENCE, () -> ledger.counted("503") > 0);
        var reader = new Reader(town.client);
        new Thread(reader, "reader").start();
        Eventually.is("refused again and again", PATIENCE, () -> ledger.counted("503") > 50);
        gate.close();

        Files.delete(ballast);
        var room = System.nanoTime();
        Eventually.is("served again", PATIENCE, () -> town.client.isServed(Town.APPROVER));
        System.out.printf("served %.1f s after there was room%n", (System.nanoTime() - room) / 1e9);
        reader.end();
        gate.open();
        var before = ledger.acknowledged();
        Eventually.is("acknowledged again", () -> ledger.acknowledged() > before);
        gate.close();
        writers.forEach(Writer::check);
        ledger.check(follower.catchUp());
        System.out.println("disk full: " + ledger + ", readers " + reader);
        assertEquals(0, ledger.counted("no answer"));
        assertEquals(List.of(), reader.unexpected());
        assertTrue(town.isRunning());
    }

    /** Leaves nothing free. */
    private Path fill() throws IOException {
        var ballast = disk.resolve("ballast");
        var block = new byte[1 << 16];
        try (var file = Files.newOutputStream(ballast)) {
            while (disk.toFile().getUsableSpace() > 0) {
                file.write(block);
            }
        } catch (IOException full) {
            assertEquals(0, disk.toFile().getUsableSpace(), full::getMessage);
        }
        return ballast;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
