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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ApplicationRoleCheckTest {
    private static final String DATABASE = "application_role_check";

    private final Map<String, String> settings = new TreeMap<>(TestDatabase.settings());

    @BeforeAll
    static void ownedByTheOwner() throws SQLException {
        tell("postgres", "DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
        tell(DATABASE, "CREATE TABLE kept (a int)", "ALTER TABLE kept OWNER TO daylight_owner");
    }

    @Test
    void anApplicationThatOwnsNothingMayStart() {
        assertDoesNotThrow(() -> check("daylight_app"));
    }

    @Test
    void anOwnerMayNot() {
        assertEquals("which owns its tables", reason(() -> check("daylight_owner")));
    }

    @Test
    void oneWhoCanBecomeTheOwnerMayNot() throws SQLException {
        tell("postgres", "CREATE ROLE deputy LOGIN IN ROLE daylight_owner");
        try {
            assertEquals("which owns its tables", reason(() -> check("deputy")));
        } finally {
            tell("postgres", "DROP ROLE deputy");
        }
    }

    @Test
    void aSuperuserMayNot() {
        assertEquals("which is a superuser", reason(() -> check("postgres")));
    }

    @Test
    void oneWhoMigratesMayNot() {
        settings.put("quarkus.flyway.migrate-at-start", "true");
        settings.put("quarkus.flyway.username", "daylight_app");
        assertEquals("and would migrate the database", reason(() -> check("daylight_app")));
    }

    private void check(String user) {
        String url = settings.get("quarkus.datasource.jdbc.url");
        settings.put("quarkus.datasource.jdbc.url", url.replaceFirst("[^/]*$", DATABASE));
        settings.put("quarkus.datasource.username", user);
        new ApplicationRoleCheck()
                .check(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }

    private static String reason(Executable check) {
        String sentence = assertThrows(StartupRefusal.class, check).words().en();
        return sentence.substring(sentence.indexOf(", ") + 2, sentence.indexOf(", so"));
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
