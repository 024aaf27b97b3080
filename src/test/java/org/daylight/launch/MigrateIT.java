package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.daylight.kernel.persistence.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in a cluster: one process migrates as the owner, others serve and never learn the owner's password. */
class MigrateIT {
    @TempDir
    Path directory;

    private ProviderStub provider;
    private Map<String, String> serving;
    private Map<String, String> migrating;

    @BeforeEach
    void everythingIsWell() throws IOException {
        provider = ProviderStub.honest();
        migrating = PackagedPortal.variables(new FreshDatabase().start());
        serving = PackagedPortal.variables(provider, directory);
        serving.putAll(migrating);
        serving.keySet().removeIf(name -> name.startsWith("QUARKUS_FLYWAY"));
        serving.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        migrating.keySet().removeIf(name -> name.endsWith("PASSWORD") && !name.startsWith("QUARKUS_FLYWAY"));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void oneMigratesAndAnotherServes() {
        assertEnds(1, PackagedPortal.run(serving), "run the command migrate first.");
        int migrations = Path.of("src/main/resources/db/migration").toFile().list().length;
        assertEnds(0, PackagedPortal.run(migrating, "migrate"), ": " + migrations + ".");
        assertEnds(0, PackagedPortal.run(migrating, "migrate"), ": 0.");
        PackagedPortal portal = PackagedPortal.start(serving).awaitReady();
        portal.process.destroy();
        assertEquals(143, portal.awaitEnd());
        assertEquals("", portal.errors());
    }

    @Test
    void nobodyMigratesAsTheApplication() {
        migrating.put("QUARKUS_FLYWAY_USERNAME", "daylight_app");
        assertEnds(1, PackagedPortal.run(migrating, "migrate"), "as the owner of its tables");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsOneSentence() {
        migrating.replaceAll((name, value) -> name.endsWith("JDBC_URL") ? "jdbc:postgresql://localhost:1/no" : value);
        assertEnds(1, PackagedPortal.run(migrating, "migrate"), "could not be migrated (");
    }

    private static void assertEnds(int status, PackagedPortal process, String sentence) {
        assertEquals(status, process.awaitEnd(), process.errors());
        assertEquals("", process.output());
        assertEquals(1, process.errors().lines().count(), process.errors());
        assertTrue(process.errors().contains(sentence), process.errors());
    }
}
