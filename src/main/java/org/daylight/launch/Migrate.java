package org.daylight.launch;

import org.daylight.kernel.text.Words;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.FlywayException;

/**
 * {@code migrate}: brings the database up to this program, as the owner of its tables, and ends. So that those who serve
 * the public need not know the owner's password. Run again it does nothing.
 */
final class Migrate {
    static final String NAME = "migrate";

    private Migrate() {}

    /** @throws StartupRefusal when nobody told it the owner, or a migration failed */
    static void run(Config config) {
        DatabaseDoor owner = DatabaseDoor.owner(config)
                .orElseThrow(() -> new StartupRefusal(
                        "migrate 须以数据表所有者的身份连接数据库（QUARKUS_DATASOURCE_JDBC_URL、QUARKUS_FLYWAY_USERNAME）。",
                        "migrate connects to a database as the owner of its tables: name both"
                                + " (QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_FLYWAY_USERNAME)."));
        try {
            int done = Schema.of(owner, config).migrate();
            Notice.print(
                    Words.of("已对 %1$s 执行 %2$d 项迁移。", "Migrations carried out on %1$s: %2$d.", owner.place(), done));
        } catch (FlywayException e) {
            throw new StartupRefusal(
                    "数据库 %1$s 未能迁移（%2$s）。",
                    "The database %1$s could not be migrated (%2$s).", owner.place(), e.getMessage());
        }
    }
}
