package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.contract.Api;
import org.daylight.kernel.persistence.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal whose embedded PostgreSQL is killed starts it again; meanwhile it answers, with 503. */
class UpkeepIT {
    @TempDir
    Path directory;

    private ProviderStub provider;
    private PackagedPortal portal;
    private final Set<Integer> statuses = new TreeSet<>();

    @BeforeEach
    void start() throws IOException {
        provider = ProviderStub.honest();
        portal = PackagedPortal.start(PackagedPortal.variables(provider, directory))
                .awaitReady();
        Api.askAt(portal.port);
    }

    @AfterEach
    void leaveNothingRunning() {
        Api.askAsUsual();
        provider.close();
        portal.process.destroy();
        portal.awaitEnd();
    }

    @Test
    void itIsBackAndThereIsOneOnly() throws Exception {
        assertEquals(200, ask());
        for (int kills = 1; kills <= 2; kills++) {
            var victim = postmaster();
            kill(victim);
            var expected = kills;
            Eventually.is("started again", () -> ask() > 0 && count("the embedded PostgreSQL is back") == expected);
            Eventually.is("back", () -> ask() == 200);
            assertNotEquals(victim, postmaster());
        }
        assertTrue(Set.of(200, 503).containsAll(statuses), statuses.toString());
        assertEquals(1, postmasters().size());
        assertEquals(2, count("the embedded PostgreSQL has ended; starting it again"));

        portal.process.destroy();
        assertEquals(143, portal.awaitEnd());
        assertEquals(List.of(), postmasters());
        assertFalse(Files.exists(postmasterFile()), "it did not stop in good order");
    }

    @Test
    void itKeepsTrying() throws Exception {
        var port = Integer.parseInt(Files.readAllLines(postmasterFile()).get(3));
        kill(postmaster());
        Eventually.is("ended", () -> postmasters().isEmpty());
        try (var intruder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Eventually.is("failed twice", () -> count("does not start (") >= 2);
            assertEquals(503, ask());
            assertTrue(intruder.isBound());
        }
        Eventually.is("back", () -> ask() == 200);
    }

    @Test
    void notWhileThePortalStops() throws Exception {
        kill(postmaster());
        portal.process.destroy();
        assertEquals(143, portal.awaitEnd());
        assertEquals(List.of(), postmasters());
        assertEquals(0, count("is back"));
    }

    private int ask() {
        var status = Api.given().get("/api/v1/disclosures").statusCode();
        statuses.add(status);
        return status;
    }

    private long count(String words) {
        return portal.output().lines().filter(line -> line.contains(words)).count();
    }

    private Path postmasterFile() {
        return directory.resolve("home/postgres/data/postmaster.pid");
    }

    private ProcessHandle postmaster() throws IOException {
        var number = Long.parseLong(Files.readAllLines(postmasterFile()).get(0));
        return ProcessHandle.of(number).orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        assertTrue(process.destroyForcibly());
    }

    /** Servers on this test's directory: processes of its program that no other of them has started. */
    private List<ProcessHandle> postmasters() throws IOException {
        var program = directory.toRealPath().resolve("home/postgres/program");
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            var ours = all.filter(process -> process.info()
                            .command()
                            .filter(each -> Path.of(each).startsWith(program))
                            .isPresent())
                    .toList();
            return ours.stream()
                    .filter(process -> process.parent().filter(ours::contains).isEmpty())
                    .toList();
        }
    }
}
