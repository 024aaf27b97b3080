package org.daylight.kernel.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.daylight.kernel.persistence.PostgresServer.Stop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server that tests stop, kill and copy is a real one: what was committed is there afterwards. */
class PostgresServerTest {
    private static final String WORDS = "select string_agg(word, ' ' order by word) from kept";

    private static PostgresServer server;

    @TempDir
    Path directory;

    @BeforeAll
    static void create(@TempDir Path directory) throws Exception {
        server = PostgresServer.create(directory);
    }

    @BeforeEach
    void keepOneWord() throws Exception {
        if (!server.isRunning()) {
            server.start();
        }
        server.tell("drop table if exists kept", "create table kept (word text)", "insert into kept values ('a')");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void survivesEveryEndOnTheSamePort() throws Exception {
        assertEquals(
                "on on on",
                server.ask("select current_setting('fsync') || ' ' || current_setting"
                        + "('synchronous_commit') || ' ' || current_setting('full_page_writes')"));
        for (var how : Stop.values()) {
            server.stop(how);
            assertThrows(SQLException.class, server::connect);
            server.start();
        }
        assertThrows(IllegalStateException.class, server::start);
        try (var session = server.connect()) {
            server.tell("insert into kept values ('b')");
            server.kill();
            assertFalse(session.isValid(5));
        }
        server.start();
        assertEquals("a b", server.ask(WORDS));
        assertTrue(Files.readString(server.log()).contains("was not properly shut down"));
    }

    @Test
    void leadsThePortalIn() throws SQLException {
        var settings = server.settings();
        try (var owner = DriverManager.getConnection(
                        settings.get("quarkus.flyway.jdbc-url"),
                        settings.get("quarkus.flyway.username"),
                        settings.get("quarkus.flyway.password"));
                var statement = owner.createStatement()) {
            statement.execute("create table made_by_owner ()");
        }
        assertEquals(
                "daylight_owner", server.ask("select tableowner from pg_tables where tablename = 'made_by_owner'"));
    }

    @Test
    void aStandbyLagsWhenToldAndTakesOver() throws Exception {
        try (var standby = server.standby(directory.resolve("standby"))) {
            assertEquals("a", standby.ask(WORDS));
            assertEquals(
                    "25006",
                    assertThrows(SQLException.class, () -> standby.tell("insert into kept values ('x')"))
                            .getSQLState());
            standby.pauseReplay();
            server.tell("insert into kept values ('b')");
            assertEquals("a", standby.ask(WORDS));
            standby.resumeReplay();
            standby.awaitReplayOf(server);
            assertEquals("a b", standby.ask(WORDS));
            server.kill();
            standby.promote();
            standby.tell("insert into kept values ('c')");
            assertEquals("a b c", standby.ask(WORDS));
        }
    }

    @Test
    void goesBackToAnInstant() throws Exception {
        var backup = server.backup(directory.resolve("backup"));
        server.tell("insert into kept values ('b')", "select pg_create_restore_point('good')", "truncate kept");
        server.archiveNow();
        server.kill();
        try (var restored = backup.restore(directory.resolve("good"), Map.of("recovery_target_name", "good"))) {
            assertEquals("a b", restored.ask(WORDS));
        }
        try (var restored = backup.restore(directory.resolve("all"), Map.of())) {
            assertEquals(null, restored.ask(WORDS));
        }
    }
}
