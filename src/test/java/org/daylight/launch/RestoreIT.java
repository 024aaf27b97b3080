package org.daylight.launch;

import static org.daylight.disclosure.Desk.rows;
import static org.daylight.disclosure.SmallCounty.APPROVER;
import static org.daylight.disclosure.SmallCounty.DEPARTMENT;
import static org.daylight.disclosure.SmallCounty.EDITOR;
import static org.daylight.disclosure.SmallCounty.REVIEWER;
import static org.daylight.disclosure.SmallCounty.expunge;
import static org.daylight.disclosure.SmallCounty.published;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.contract.Api;
import org.daylight.disclosure.SmallCounty;
import org.daylight.disclosure.Story;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The backups of the README: what was published is there again, and what was expunged is not, whatever the backup holds.
 * Until that is so, the portal does not start.
 */
@Tag("crash")
class RestoreIT {
    private static final String WORD = "Zq7secret";

    @TempDir
    Path directory;

    private Map<String, String> variables;
    private PackagedPortal portal;

    @BeforeEach
    void configure() throws IOException {
        variables = new TreeMap<>(PackagedPortal.variables(TestIssuer.url(), directory));
        variables.put(
                "DAYLIGHT_IDENTITY_FOUNDING", SmallCounty.founding(directory).toString());
    }

    @AfterEach
    void leaveNothingRunning() {
        Api.askAsUsual();
        if (portal != null) {
            stop();
        }
    }

    @Test
    void fromABaseBackupAndTheArchivedLog() throws Exception {
        var server = PostgresServer.create(directory.resolve("lost"));
        variables.putAll(PackagedPortal.variables(server.settings()));
        start();
        var kept = published("A");
        var secret = published(WORD);
        var drafted = Story.fill(EDITOR, Story.draft(EDITOR, DEPARTMENT), rows(WORD));
        var backup = server.backup(directory.resolve("backup"));
        server.tell("select pg_create_restore_point('before')");
        var lost = published("B");
        var unlucky = Story.publish(EDITOR, REVIEWER, APPROVER, drafted, rows(WORD));
        expunge(secret);
        expunge(unlucky);
        var last = published("C");
        var list = save();
        server.archiveNow();
        stop();
        server.close();

        try (var newest = backup.restore(directory.resolve("newest"), Map.of())) {
            variables.putAll(PackagedPortal.variables(newest.settings()));
            variables.put("DAYLIGHT_RESTORE_EXPUNCTIONS", list.toString());
            start();
            assertStatus(200, kept, lost, last);
            assertStatus(410, secret, unlucky);
            assertEquals("0", newest.ask(holding()));
            stop();
        }
        try (var before = backup.restore(directory.resolve("before"), Map.of("recovery_target_name", "before"))) {
            variables.putAll(PackagedPortal.variables(before.settings()));
            assertEquals("2", before.ask(holding()));
            refused("2 disclosures that were expunged");
            refusesAListOfAnotherHistory(list, before);
            againAndAgain(
                    list,
                    "Expunged again: 2; expunged already: 0; not in the backup: 0.",
                    "Expunged again: 0; expunged already: 2;");
            assertEquals("0", before.ask(holding()));
            start();
            assertStatus(200, kept);
            assertStatus(404, lost, last);
            assertStatus(410, secret, unlucky);
            tellsWhatHappened(secret, unlucky);
            // Nobody else gets the index number of what came back as a draft.
            Api.given()
                    .get("/api/v1/disclosures/" + published("D"))
                    .then()
                    .body("indexNumber", equalTo("910000NY/2026-00005"));
            stop();
        }
    }

    @Test
    void fromAColdCopyOfTheDataDirectory() throws Exception {
        start();
        var kept = published("A");
        var secret = published(WORD);
        stop();
        var home = directory.resolve("home");
        copy(home, directory.resolve("copy"));
        start();
        expunge(secret);
        var list = save();
        stop();
        copy(directory.resolve("copy"), home);

        variables.put("DAYLIGHT_RESTORE_EXPUNCTIONS", list.toString());
        refused("1 disclosures that were expunged");
        againAndAgain(list, "Expunged again: 1; expunged already: 0;", "Expunged again: 0; expunged already: 1;");
        start();
        assertStatus(200, kept);
        assertStatus(410, secret);
    }

    private void start() {
        portal = PackagedPortal.start(variables).awaitReady();
        Api.askAt(portal.port);
    }

    private void stop() {
        portal.process.destroy();
        portal.awaitEnd();
        portal = null;
    }

    private Path save() throws IOException {
        return Files.writeString(
                directory.resolve("expunctions.json"),
                Api.given()
                        .get("/api/v1/expunctions?limit=1000")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private static void assertStatus(int status, String... disclosures) {
        for (var disclosure : disclosures) {
            Api.given().get("/api/v1/disclosures/" + disclosure).then().statusCode(status);
        }
    }

    /** How many rows still say the word. */
    private static String holding() {
        return "select count(*) from subsidy_payment where area_code = '" + WORD + "'";
    }

    private void refused(String sentence) {
        var refused = PackagedPortal.run(variables);
        assertEquals(1, refused.process.exitValue(), refused.errors());
        assertTrue(refused.errors().contains(sentence), refused.errors());
        assertTrue(refused.errors().contains("run the command expunge-again first"), refused.errors());
    }

    private void refusesAListOfAnotherHistory(Path list, PostgresServer server) throws Exception {
        var other = Files.writeString(
                directory.resolve("other.json"),
                Files.readString(list).replaceAll("\"headerDigest\":\"[0-9a-f]{8}", "\"headerDigest\":\"00000000"));
        var refused = PackagedPortal.run(variables, "expunge-again", other.toString());
        assertEquals(1, refused.process.exitValue());
        assertTrue(refused.errors().contains("act 2 here is none that expunction"), refused.errors());
        assertEquals("2", server.ask("select seq from sequence_head"));
        assertEquals("0", server.ask("select count(*) from expunction_order"));
    }

    private void againAndAgain(Path list, String first, String then) {
        for (var sentence : List.of(first, then)) {
            var done = PackagedPortal.run(variables, "expunge-again", list.toString());
            assertEquals(0, done.process.exitValue(), done.output() + done.errors());
            assertTrue(done.errors().contains(sentence), done.errors());
        }
    }

    /** The record goes on after number 2 with the restoration and with what was done again. */
    private static void tellsWhatHappened(String secret, String unlucky) {
        Api.given()
                .get("/api/v1/changes?after=2")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("restoration", "expunction", "expunction")))
                .body("items.seq", equalTo(List.of(3, 4, 5)));
        Api.given()
                .get("/api/v1/publications/3")
                .then()
                .statusCode(200)
                .body("header", equalTo(Map.of("keptTo", 2, "knownTo", 7)));
        Api.given()
                .get("/api/v1/expunctions")
                .then()
                .statusCode(200)
                .body("items.header.disclosure", equalTo(List.of(secret, unlucky)))
                .body("items.header.reapplies", equalTo(List.of(5, 6)))
                .body("items.header.citation", equalTo(List.of("（2026）豫1325行初8号", "（2026）豫1325行初8号")))
                .body("items[0].acts.seq", equalTo(List.of(2)));
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        // Owner and mode too, as an operator would; what is there goes.
        var copy = new ProcessBuilder("sh", "-c", "rm -rf '" + to + "' && cp -a '" + from + "' '" + to + "'")
                .inheritIO()
                .start();
        assertEquals(0, copy.waitFor());
    }
}
