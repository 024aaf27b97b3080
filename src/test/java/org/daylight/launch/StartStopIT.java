package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.daylight.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged portal starts and stops in every way it may meet, and what it was told stays. */
class StartStopIT {
    @TempDir
    Path directory;

    private ProviderStub provider;
    private Map<String, String> variables;
    private PackagedPortal portal;

    @BeforeEach
    void configure() throws IOException {
        provider = ProviderStub.honest();
        variables = PackagedPortal.variables(provider, directory);
    }

    @AfterEach
    void leaveNothingRunning() {
        provider.close();
        if (portal != null) {
            portal.process.destroy();
            portal.awaitEnd();
        }
    }

    @Test
    void dataSurviveEveryEnd() throws Exception {
        leaveTorsoOfAFirstStart();
        portal = PackagedPortal.start(variables).awaitReady();
        assertEquals(List.of("on", "on", "localhost"), durability());
        tell("CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('阳光')");

        PackagedPortal second = PackagedPortal.start(variables);
        assertEquals(1, second.awaitEnd());
        assertTrue(
                second.errors().contains("Another portal (process " + portal.process.pid() + ") is using"),
                second.errors());

        portal.process.destroy();
        assertEquals(143, portal.awaitEnd());
        assertStoppedCleanly();

        portal = PackagedPortal.start(variables).awaitReady();
        assertEquals("阳光", ask("SELECT word FROM kept"));
        long orphan = postmaster();
        portal.process.destroyForcibly();
        assertEquals(137, portal.awaitEnd());
        assertTrue(ProcessHandle.of(orphan).isPresent(), "a SIGKILL spares the postmaster");

        provider.close(); // A provider that is down does not stop the public from reading.
        portal = PackagedPortal.start(variables).awaitReady();
        assertFalse(ProcessHandle.of(orphan).isPresent(), "the orphan still runs");
        assertEquals("阳光", ask("SELECT word FROM kept"));
        boolean deaf = isDeafToInterrupts();
        new ProcessBuilder("kill", deaf ? "-TERM" : "-INT", Long.toString(portal.process.pid()))
                .start()
                .waitFor();
        assertEquals(deaf ? 143 : 130, portal.awaitEnd());
        assertStoppedCleanly();
    }

    @Test
    void anyDatabaseByVariablesAlone() {
        variables.putAll(PackagedPortal.variables(TestDatabase.settings()));
        portal = PackagedPortal.start(variables).awaitReady();
        assertFalse(Files.exists(directory.resolve("home")), "an embedded database was started");
        portal.process.destroy();
        assertEquals(143, portal.awaitEnd());
        assertEquals("", portal.errors());
    }

    /** A script that starts the build in its background makes it and all its children ignore Ctrl-C. */
    private static boolean isDeafToInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .findFirst()
                .orElse(0);
        return (ignored & 0b10) != 0;
    }

    /** What a SIGKILL in the midst of initdb leaves. */
    private void leaveTorsoOfAFirstStart() throws IOException {
        Path data = Files.createDirectories(directory.resolve("home/postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), EmbeddedDatabase.MAJOR);
        Files.writeString(data.resolve("postgresql.conf"), "");
    }

    private void assertStoppedCleanly() throws IOException {
        assertTrue(portal.output().contains("daylight stopped"), portal.output());
        assertFalse(Files.exists(directory.resolve("home/postgres/data/postmaster.pid")));
        String log = Files.readString(directory.resolve("home/postgres/postgres.log"));
        assertTrue(log.contains("database system is shut down"), log);
        // On a busy machine it meets clients while it starts, and cuts off one that is still leaving; neither is a
        // fault.
        assertEquals(
                List.of(),
                log.lines()
                        .filter(line -> line.matches(".*(FATAL|PANIC).*"))
                        .filter(line -> !line.matches(".*(starting up|shutting down|terminating ).*"))
                        .toList());
    }

    private long postmaster() throws IOException {
        return Long.parseLong(postmasterFile().get(0));
    }

    private List<String> durability() throws Exception {
        return List.of(ask("SHOW fsync"), ask("SHOW synchronous_commit"), ask("SHOW listen_addresses"));
    }

    private String ask(String query) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void tell(String... commands) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private Connection connect() throws IOException, SQLException {
        String port = postmasterFile().get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/daylight",
                "postgres",
                Files.readString(directory.resolve("home/postgres/password")));
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(directory.resolve("home/postgres/data/postmaster.pid"));
    }
}
