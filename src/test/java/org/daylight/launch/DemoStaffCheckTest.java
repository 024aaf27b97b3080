package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoStaffCheckTest {
    private static final String DATABASE = "demo_staff_check";

    private final Map<String, String> settings = new TreeMap<>(TestDatabase.settings());
    private String url;

    @BeforeEach
    void emptyDatabase() throws SQLException {
        tell("postgres", "DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
        url = settings.get("quarkus.datasource.jdbc.url").replaceFirst("[^/]*$", DATABASE);
        settings.put("quarkus.datasource.jdbc.url", url);
    }

    @Test
    void beforeTheFirstMigrationThereIsNobody() {
        assertDoesNotThrow(this::check);
    }

    @Test
    void realStaffPass() throws SQLException {
        staff("VALUES ('zhang', false)");
        assertDoesNotThrow(this::check);
    }

    @Test
    void oneMadeUpPersonIsEnough() throws SQLException {
        staff("VALUES ('zhang', false), ('editor', true)");
        assertEquals(
                "The database " + url + " holds made-up staff of the sample data and is not fit for production:"
                        + " use a fresh one.",
                refusal());
    }

    @Test
    void whatCannotBeFoundOutIsRefused() throws SQLException {
        staff("VALUES ('zhang', false)");
        tell(DATABASE, "REVOKE ALL ON staff_post FROM PUBLIC, daylight_app");
        assertEquals(
                "Whether the database holds staff of the sample data cannot be found out"
                        + " (ERROR: permission denied for table staff_post).",
                refusal());
    }

    private static void staff(String values) throws SQLException {
        tell(
                DATABASE,
                "CREATE TABLE staff_post AS SELECT * FROM (" + values + ") AS people (subject, demo)",
                "GRANT SELECT ON staff_post TO daylight_app");
    }

    private String refusal() {
        return assertThrows(StartupRefusal.class, this::check).words().en();
    }

    private void check() {
        new DemoStaffCheck()
                .check(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }

    private static void tell(String database, String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestDatabase.superuserUrl(database));
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
