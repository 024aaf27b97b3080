package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.daylight.kernel.persistence.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    private final Map<String, String> settings = new FreshDatabase().start();

    @BeforeEach
    void othersMigrate() {
        settings.put("quarkus.flyway.placeholders.app", "daylight_app");
        settings.put("quarkus.flyway.placeholders.reader", "daylight_reader");
        settings.put("quarkus.flyway.migrate-at-start", "false");
    }

    @Test
    void anEmptyDatabaseIsToBeMigratedFirst() {
        String refusal = refusal();
        assertTrue(
                refusal.matches(
                        ".* lacks \\d+ of this program's migrations, the first of them 202611230010: run the command migrate first\\."),
                refusal);
    }

    @Test
    void whoMigratesItselfMayFindItEmpty() {
        settings.put("quarkus.flyway.migrate-at-start", "true");
        assertDoesNotThrow(this::check);
    }

    @Test
    void oneMigrationThatIsMissingIsNoticed() throws SQLException {
        migrate();
        change(
                "delete from flyway_schema_history where installed_rank = (select max(installed_rank) from flyway_schema_history)");
        assertTrue(refusal().contains(" lacks 1 of"), refusal());
    }

    @Test
    void aMigratedOneIsServed() {
        migrate();
        assertDoesNotThrow(this::check);
    }

    @Test
    void tablesOfANewerProgramAreNot() throws SQLException {
        migrate();
        change("update flyway_schema_history set version = '209901010000' where version = '202611240110'");
        assertEquals("(this one does not know 209901010000)", refusal().replaceFirst(".*(\\(this.*\\)).*", "$1"));
        settings.put("quarkus.flyway.migrate-at-start", "true");
        assertTrue(refusal().startsWith("A newer program has migrated"), refusal());
    }

    @Test
    void aMigrationOfTheSameNameAndOtherContentIsUnknown() throws SQLException {
        migrate();
        change("update flyway_schema_history set checksum = checksum + 1 where version = '202611240110'");
        assertTrue(refusal().contains("does not know 202611240110"), refusal());
    }

    private void migrate() {
        SmallRyeConfig config = config();
        assertTrue(Schema.of(DatabaseDoor.owner(config).orElseThrow(), config).migrate() > 5);
    }

    private String refusal() {
        return assertThrows(StartupRefusal.class, this::check).words().en();
    }

    private void check() {
        new SchemaCheck().check(config());
    }

    private SmallRyeConfig config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }

    private void change(String command) throws SQLException {
        String url = settings.get("quarkus.datasource.jdbc.url") + "?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(command));
        }
    }
}
