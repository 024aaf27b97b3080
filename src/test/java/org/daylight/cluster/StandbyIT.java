package org.daylight.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.kernel.persistence.PostgresServer.Stop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal whose reader is a streaming standby gives every row of a number or says that it cannot, never fewer. */
@Tag("replica")
class StandbyIT {
    @TempDir
    Path directory;

    private PostgresServer primary;
    private PostgresServer standby;
    /** Reads from the primary. */
    private Portal a;
    /** Reads from the standby. */
    private Portal b;

    @BeforeEach
    void start() throws Exception {
        primary = PostgresServer.create(
                directory.resolve("primary"), Map.of("log_line_prefix", "%a ", "log_statement", "all"));
        standby = primary.standby(directory.resolve("standby"));
        a = Portal.start("a", primary, directory, Map.of()).awaitReady();
        standby.awaitReplayOf(primary);
        b = Portal.start(
                        "b",
                        primary,
                        directory,
                        Map.of(
                                "QUARKUS_DATASOURCE_READER_JDBC_URL",
                                standby.settings().get("quarkus.datasource.reader.jdbc.url")))
                .awaitReady();
        found("EARLY", 6);
    }

    @AfterEach
    void end() {
        a.close();
        b.close();
        standby.close();
        primary.close();
    }

    @Test
    void followsTheStandbyAndReadsFromItWhileThePrimaryIsAway() throws Exception {
        var waits = new ArrayList<Double>();
        for (int i = 0; i < 100; i++) {
            a.found("W" + i);
            waits.add(b.awaitBody("W" + i));
        }
        Staleness.report("reader is a streaming standby", waits);
        assertTrue(readsFromPrimary() < 10, "the standby followed, and the primary was asked all the same");
        var pages = pages();
        var expected = answers(a, pages);
        primary.stop(Stop.FAST);
        assertEquals(expected, answers(b, pages));
    }

    @Test
    void standsInForAStandbyThatIsAway() throws Exception {
        var pages = pages();
        var expected = answers(a, pages);
        standby.kill();
        assertEquals(expected, answers(b, pages));
        found("MEANWHILE", 1);
        assertTrue(b.awaitBody("MEANWHILE0") < 2_000);
    }

    @Test
    void neverReturnsFewerRowsThanTheNumberHas() throws Exception {
        var early = List.of(pages().get(0));
        var earlyAnswers = answers(a, early);
        standby.pauseReplay();
        found("LATE", 6);
        assertTrue(b.awaitBody("LATE5") < 2_000, "the number becomes known though the standby does not have it");
        var late = pages();
        var lateAnswers = answers(a, late);
        var before = readsFromPrimary();
        assertEquals(lateAnswers, answers(b, late));
        assertTrue(readsFromPrimary() > before, "the primary was asked for what the standby lacks");

        primary.stop(Stop.FAST);
        for (var page : late) {
            var refused = b.get(page);
            assertEquals(503, refused.status(), page + " " + refused.body());
            assertEquals("/problems/unavailable", refused.body().get("type").textValue());
            assertTrue(refused.retryAfter() > 0);
        }
        // What the standby has, it gives: cursors of before.
        assertEquals(earlyAnswers, answers(b, early));

        primary.start();
        standby.resumeReplay();
        standby.awaitReplayOf(primary);
        primary.stop(Stop.FAST);
        // And of itself again, now that it has what was asked for.
        assertEquals(lateAnswers, answers(b, late));
    }

    private void found(String name, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            assertEquals(201, a.found(name + i).status());
        }
    }

    /** Addresses that {@code a} tells its readers, and that they may take to {@code b}. */
    private List<String> pages() throws Exception {
        var newest = a.get("/changes").body().get("seq").longValue();
        var next = a.get("/bodies?limit=2").body().get("next").textValue();
        return List.of(
                next.replace("/api/v1", ""),
                "/bodies?limit=1000",
                "/changes?after=" + (newest - 3),
                "/publications/" + newest);
    }

    private static List<String> answers(Portal portal, List<String> pages) throws Exception {
        var answers = new ArrayList<String>();
        for (var page : pages) {
            var reply = portal.get(page);
            assertEquals(200, reply.status(), page + " " + reply.body());
            answers.add(reply.body().toString());
        }
        return answers;
    }

    /** How often {@code b} went to the primary for bodies. */
    private long readsFromPrimary() throws Exception {
        try (var lines = Files.lines(primary.log())) {
            return lines.filter(line -> line.startsWith("daylight-primary ") && line.contains("select b.code"))
                    .count();
        }
    }
}
