package org.daylight.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;

/** Nobody of the sample data holds a post: their names are known to everyone, and so may be their passwords. */
final class DemoStaffCheck implements StartupCheck {

    @Override
    public void check(Config config) {
        DatabaseDoor application = DatabaseDoor.application(config);
        try (Connection connection = application.open();
                Statement statement = connection.createStatement()) {
            // Before the first migration there is no such table, and no such person.
            if (answer(statement, "SELECT to_regclass('staff_post') IS NOT NULL")
                    && answer(statement, "SELECT EXISTS (SELECT 1 FROM staff_post WHERE demo)")) {
                throw new StartupRefusal(
                        "数据库 %s 中有示例数据的虚构任职人员，不得用于正式运行；请使用新的数据库。",
                        "The database %s holds made-up staff of the sample data and is not fit for production:"
                                + " use a fresh one.",
                        application.place());
            }
        } catch (SQLException e) {
            throw new StartupRefusal(
                    "无法查明数据库中是否有示例人员（%s）。",
                    "Whether the database holds staff of the sample data cannot be found out (%s).", e.getMessage());
        }
    }

    private static boolean answer(Statement statement, String question) throws SQLException {
        try (ResultSet result = statement.executeQuery(question)) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
