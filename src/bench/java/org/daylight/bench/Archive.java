package org.daylight.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Years of publications, written set by set beside the portal (see {@code archive.sql}). */
final class Archive {
    private Archive() {}

    static void write(Connection superuser, int acts) throws IOException, SQLException {
        try (var in = Archive.class.getResourceAsStream("/archive.sql");
                var statement = superuser.createStatement()) {
            statement.execute(new String(in.readAllBytes(), UTF_8).replace("${acts}", Integer.toString(acts)));
            statement.execute("analyze");
            statement.execute("checkpoint");
        }
    }

    /** The first column of every row, as text. */
    static List<String> ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
