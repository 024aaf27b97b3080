package org.daylight.launch;

import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;

/** Every configured database answers and lets us in. */
final class DatabaseCheck implements StartupCheck {

    @Override
    public void check(Config config) {
        for (DatabaseDoor door : DatabaseDoor.all(config)) {
            try (Connection connection = door.open()) {
                connection.getMetaData();
            } catch (SQLException e) {
                throw new StartupRefusal(
                        "无法连接 %1$s 所指的数据库 %2$s，用户“%3$s”（%4$s）。",
                        "The database %2$s of %1$s cannot be reached as user \"%3$s\" (%4$s).",
                        door.name(),
                        door.place(),
                        door.user(),
                        e.getMessage());
            }
        }
    }
}
