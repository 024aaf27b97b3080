package org.daylight.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.daylight.kernel.text.Words;
import org.eclipse.microprofile.config.Config;

/**
 * The application is neither superuser nor owner of a table, nor can become one: that what is public never changes
 * rests on grants, and grants do not bind owners.
 */
final class ApplicationRoleCheck implements StartupCheck {
    private static final String POWERS =
            """
            SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),
                   EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                           WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%'
                             AND n.nspname <> 'information_schema' AND pg_has_role(c.relowner, 'MEMBER')),
                   current_user
            """;

    @Override
    public void check(Config config) {
        DatabaseDoor application = DatabaseDoor.application(config);
        DatabaseDoor.migrations(config)
                .filter(migrations -> migrations.user().equals(application.user()))
                .ifPresent(migrations -> {
                    throw refusal(Words.of("并用它迁移数据库", "and would migrate the database"), application.user());
                });
        try (Connection connection = application.open();
                Statement statement = connection.createStatement();
                ResultSet powers = statement.executeQuery(POWERS)) {
            powers.next();
            if (powers.getBoolean(1)) {
                throw refusal(Words.of("它是超级用户", "which is a superuser"), powers.getString(3));
            }
            if (powers.getBoolean(2)) {
                throw refusal(Words.of("它拥有数据表", "which owns its tables"), powers.getString(3));
            }
        } catch (SQLException e) {
            throw new StartupRefusal(
                    "无法查明数据库用户的权限（%s）。", "What the database user may do cannot be found out (%s).", e.getMessage());
        }
    }

    private static StartupRefusal refusal(Words why, String user) {
        return new StartupRefusal(Words.of(
                "门户以数据库用户 %1$s 工作，".formatted(user) + why.zh() + "，公开内容的不可更改便无从保证；请为应用和迁移"
                        + "（QUARKUS_FLYWAY_USERNAME）设置不同的用户。",
                "The portal works as database user %1$s, ".formatted(user) + why.en()
                        + ", so nothing would keep what is public from being changed: give the application and the"
                        + " migrations (QUARKUS_FLYWAY_USERNAME) different users."));
    }
}
