package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.daylight.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalDatabaseTest {
    @Inject
    AgroalDataSource application;

    @Inject
    @DataSource("reader")
    AgroalDataSource reader;

    @Test
    void everyDoorHasARoleOfItsOwn() throws SQLException {
        assertEquals("daylight_app", ask(application, "SELECT current_user"));
        assertEquals("daylight_reader", ask(reader, "SELECT current_user"));
        assertEquals(
                "daylight_owner",
                ask(
                        application,
                        "SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'flyway_schema_history'"));
    }

    @Test
    void ownerOwnsDatabaseAndSchema() throws SQLException {
        assertEquals(
                "daylight_owner",
                ask(application, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"));
        assertEquals(
                "daylight_owner",
                ask(application, "SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'public'"));
    }

    @Test
    void chineseIsText() throws SQLException {
        assertEquals(
                "b",
                ask(application, "SELECT datlocprovider::text FROM pg_database WHERE datname = current_database()"));
        assertEquals("t", ask(application, "SELECT '政' ~ '[[:alpha:]]' AND lower('É') = 'é'"));
    }

    @Test
    void applicationMakesNoTables() {
        assertDenied(application, "CREATE TABLE mine (a int)", "42501");
        assertDenied(application, "CREATE TEMP TABLE mine (a int)", "42501");
    }

    @Test
    void readerWritesNothing() {
        assertDenied(reader, "CREATE TABLE mine (a int)", "25006");
    }

    private static void assertDenied(AgroalDataSource door, String sql, String state) {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection connection = door.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        assertEquals(state, refused.getSQLState());
    }

    private static String ask(AgroalDataSource door, String sql) throws SQLException {
        try (Connection connection = door.getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
