package org.daylight.identity;

import static org.daylight.kernel.persistence.TestDatabase.superuserUrl;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** What the tests' database holds, to tell whether anything at all has changed. */
final class WholeDatabase {
    private static final String DIGESTS =
            """
            select format('select %L, md5(string_agg(t::text, chr(10) order by t::text)) from %I t', tablename, tablename)
            from pg_tables where schemaname = 'public'""";

    private WholeDatabase() {}

    /** A digest of each table's rows. */
    static Map<String, String> digests() {
        try (Connection connection = DriverManager.getConnection(superuserUrl("daylight"));
                Statement statement = connection.createStatement();
                Statement each = connection.createStatement();
                ResultSet queries = statement.executeQuery(DIGESTS)) {
            Map<String, String> digests = new TreeMap<>();
            while (queries.next()) {
                ResultSet digest = each.executeQuery(queries.getString(1));
                digest.next();
                digests.put(digest.getString(1), digest.getString(2));
            }
            return digests;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
