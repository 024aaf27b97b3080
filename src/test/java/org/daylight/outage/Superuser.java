package org.daylight.outage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.Roles;
import org.daylight.kernel.persistence.TestDatabase;

/** A superuser's session in the tests' database, to stand in the portal's way; its transaction ends with it. */
final class Superuser implements AutoCloseable {
    private final Connection connection = DriverManager.getConnection(TestDatabase.superuserUrl("daylight"));
    private final Statement statement = connection.createStatement();

    Superuser() throws SQLException {}

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void tell(String... commands) throws SQLException {
        for (var command : commands) {
            statement.execute(command);
        }
    }

    /** Ends every session of {@code role} and waits for their end, as a restart of the server would. */
    static void cutOff(String role) throws Exception {
        var cut = String.join(",", Roles.asSuperuser("select pid from pg_stat_activity where usename = ?", role));
        Roles.asSuperuser("select pg_terminate_backend(pid) from unnest(string_to_array(?, ',')::int[]) pid", cut);
        var left = "select pid from pg_stat_activity where pid = any(string_to_array(?, ',')::int[])";
        Eventually.is("cut off", () -> Roles.asSuperuser(left, cut).isEmpty());
    }

    /** Returns once a statement that begins so waits for a lock. */
    void awaitWaitFor(String query) throws Exception {
        Eventually.is("waits: " + query, () -> !Roles.asSuperuser(
                        "select pid from pg_stat_activity where wait_event_type = 'Lock' and ltrim(query, E' \\n') like ?",
                        query + "%")
                .isEmpty());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
