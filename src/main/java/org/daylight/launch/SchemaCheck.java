package org.daylight.launch;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables are those of this program. A portal that does not migrate itself waits for {@code migrate}; and none works
 * on the tables of a newer one, whose rules it does not know.
 */
final class SchemaCheck implements StartupCheck {

    @Override
    public void check(Config config) {
        Optional<DatabaseDoor> migrations = DatabaseDoor.migrations(config);
        DatabaseDoor door = migrations.orElseGet(() -> DatabaseDoor.application(config));
        try {
            Schema schema = Schema.of(door, config);
            List<String> unknown = schema.unknown();
            if (!unknown.isEmpty()) {
                throw new StartupRefusal(
                        "数据库 %1$s 已由更新的程序迁移（本程序不认识 %2$s）；请运行那个版本，或恢复迁移之前的备份。",
                        "A newer program has migrated the database %1$s (this one does not know %2$s): run that one, or"
                                + " restore a backup from before.",
                        door.place(),
                        unknown.get(0));
            }
            List<String> missing = schema.missing();
            if (migrations.isEmpty() && !missing.isEmpty()) {
                throw new StartupRefusal(
                        "数据库 %1$s 尚未迁移到本程序（缺 %2$d 项，首项为 %3$s）；请先运行 migrate 命令。",
                        "The database %1$s lacks %2$d of this program's migrations, the first of them %3$s: run the command"
                                + " migrate first.",
                        door.place(),
                        missing.size(),
                        missing.get(0));
            }
        } catch (FlywayException e) {
            throw new StartupRefusal(
                    "无法查明数据库 %1$s 有过哪些迁移（%2$s）。",
                    "Which migrations the database %1$s has had cannot be found out (%2$s).",
                    door.place(),
                    e.getMessage());
        }
    }
}
