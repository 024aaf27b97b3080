package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.SmallCounty;
import org.daylight.disclosure.Story;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.kernel.rest.RawHttp;
import org.daylight.launch.PackagedPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged portal is told to stop while an approval waits for its number. */
class GracefulStopIT {
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    @TempDir
    Path directory;

    private PostgresServer server;
    private PackagedPortal portal;

    @BeforeEach
    void startDatabase() throws Exception {
        server = PostgresServer.create(directory.resolve("server"));
    }

    @AfterEach
    void end() {
        Api.askAsUsual();
        portal.process.destroyForcibly();
        server.close();
    }

    @Test
    void firstSaysThatItGoesThenFinishesWhatItBegan() throws Exception {
        start(Map.of("QUARKUS_SHUTDOWN_DELAY", "3S", "QUARKUS_SHUTDOWN_TIMEOUT", "60S"));
        try (Connection holder = server.connect()) {
            CompletableFuture<Response> approval = approvalBehind(holder);
            portal.process.destroy();
            Eventually.is("it is not ready", () -> probe("ready") == 503);
            assertEquals(200, probe("live"));
            assertEquals(
                    200,
                    new RawHttp(portal.port).request("GET /api/v1/disclosures").status());
            Eventually.is("it waits for the approval", () -> portal.output().contains("Waiting for HTTP requests"));
            assertFalse(approval.isDone());
            holder.rollback();
            assertEquals(200, approval.get(60, TimeUnit.SECONDS).statusCode());
        }
        assertEquals(143, portal.awaitEnd());
        assertThrows(UncheckedIOException.class, () -> new RawHttp(portal.port).request("GET /api/v1/disclosures"));
        assertEquals("1", server.ask("select seq from sequence_head"));
        assertTrue(portal.output().contains("daylight stopped"), portal.output());
    }

    @Test
    void doesNotWaitForever() throws Exception {
        start(Map.of("QUARKUS_SHUTDOWN_TIMEOUT", "2S"));
        try (Connection holder = server.connect()) {
            CompletableFuture<Response> approval = approvalBehind(holder);
            portal.process.destroy();
            assertTrue(portal.process.waitFor(30, TimeUnit.SECONDS), portal.output());
            assertThrows(Exception.class, () -> approval.get(60, TimeUnit.SECONDS));
        }
        assertEquals("0", server.ask("select seq from sequence_head"));
    }

    /** A request that holds all but the number of its publication, which {@code holder} keeps. */
    private CompletableFuture<Response> approvalBehind(Connection holder) throws Exception {
        var edition = Story.draft(SmallCounty.EDITOR, SmallCounty.DEPARTMENT);
        var filled = Story.fill(SmallCounty.EDITOR, edition, Desk.rows("A"));
        var cleared = Story.clear(SmallCounty.REVIEWER, Story.submit(SmallCounty.EDITOR, filled));
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("select seq from sequence_head for update");
        }
        var approval = CompletableFuture.supplyAsync(() -> Story.approve(SmallCounty.APPROVER, cleared));
        Eventually.is("the approval waits for its number", () -> server.ask(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .equals("1"));
        return approval;
    }

    private void start(Map<String, String> further) throws Exception {
        var variables = PackagedPortal.variables(TestIssuer.url(), directory);
        variables.putAll(PackagedPortal.variables(server.settings()));
        variables.put(
                "DAYLIGHT_IDENTITY_FOUNDING", SmallCounty.founding(directory).toString());
        variables.putAll(further);
        portal = PackagedPortal.start(variables, JVM).awaitReady();
        Api.askAt(portal.port);
    }

    private int probe(String name) {
        return new RawHttp(portal.managementPort)
                .request("GET /q/health/" + name)
                .status();
    }
}
