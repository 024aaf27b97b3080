package org.daylight.contract;

import static org.daylight.kernel.persistence.TestDatabase.superuserUrl;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is stored, table by table: how many rows, and a digest over all of them. */
public final class Tables {
    private Tables() {}

    public static Map<String, String> snapshot() {
        Map<String, String> snapshot = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(superuserUrl("daylight"))) {
            for (String table : tables(connection)) {
                var sql = "select count(*) || ' rows, ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                        + " from " + table + " t";
                try (var statement = connection.createStatement();
                        var result = statement.executeQuery(sql)) {
                    result.next();
                    snapshot.put(table, result.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return snapshot;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var names = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }
}
