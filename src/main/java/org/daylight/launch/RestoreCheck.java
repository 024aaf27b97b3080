package org.daylight.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;

/**
 * Nothing is public again that a law or a court had expunged. Only a memory outside of the database can tell: a restored one
 * looks as it did then, and its new timeline looks like a failover's.
 */
final class RestoreCheck implements StartupCheck {
    static final String EXPUNCTIONS = "daylight.restore.expunctions";

    /** Before the first migration there is nothing to compare. */
    private static final String MIGRATED = "select to_regclass('expunction_order') is not null";

    private static final String BACK =
            "select count(*) from disclosure where id = any (?::uuid[]) and state <> 'EXPUNGED'";

    private static final String KNOWN =
            """
            select greatest(
                (select seq from sequence_head),
                (select max((convert_from(header, 'UTF8')::jsonb ->> 'knownTo')::bigint)
                 from publication where act = 'restoration'))""";

    @Override
    public void check(Config config) {
        config.getOptionalValue(EXPUNCTIONS, Path.class)
                .ifPresent(file -> check(DatabaseDoor.application(config), file));
    }

    private static void check(DatabaseDoor application, Path file) {
        JsonNode saved = read(file);
        String[] expunged = saved.path("items")
                .valueStream()
                .map(item -> item.at("/header/disclosure").asText())
                .toArray(String[]::new);
        try (Connection connection = application.open()) {
            if (!ask(connection, MIGRATED, null).equals("t")) {
                return;
            }
            long back = Long.parseLong(ask(connection, BACK, expunged));
            if (back > 0) {
                throw new StartupRefusal(
                        "数据库中重新出现了 %1$d 条已依法删除的公开信息（见 %2$s）：数据库系由备份恢复，请先运行 expunge-again 命令。",
                        "%1$d disclosures that were expunged (see %2$s) are back in the database: it was restored from a"
                                + " backup; run the command expunge-again first.",
                        back,
                        file);
            }
            long known = Long.parseLong(ask(connection, KNOWN, null));
            if (saved.path("seq").asLong() > known) {
                throw new StartupRefusal(
                        "数据库的序号止于 %1$d，而 %2$s 已知第 %3$d 号：数据库系由备份恢复，请先运行 expunge-again 命令。",
                        "The numbers in the database end at %1$d and %2$s knows number %3$d: it was restored from a backup;"
                                + " run the command expunge-again first.",
                        known,
                        file,
                        saved.path("seq").asLong());
            }
        } catch (SQLException e) {
            throw new StartupRefusal(
                    "无法查明数据库是否由备份恢复（%s）。",
                    "Whether the database was restored from a backup cannot be found out (%s).", e.getMessage());
        }
    }

    private static JsonNode read(Path file) {
        try {
            JsonNode saved = new ObjectMapper().readTree(file.toFile());
            if (saved.path("seq").isIntegralNumber() && saved.path("items").isArray()) {
                return saved;
            }
            throw new IOException("not a list of expunctions");
        } catch (IOException e) {
            throw new StartupRefusal(
                    "DAYLIGHT_RESTORE_EXPUNCTIONS 所指的 %1$s 无法读取（%2$s）。",
                    "DAYLIGHT_RESTORE_EXPUNCTIONS names %1$s, which cannot be read (%2$s).",
                    file,
                    e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static String ask(Connection connection, String question, String[] ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            if (ids != null) {
                statement.setArray(1, connection.createArrayOf("text", ids));
            }
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
