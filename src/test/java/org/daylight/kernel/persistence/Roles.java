package org.daylight.kernel.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain connections as each of the three roles, for tests of what the database itself lets them do. */
public enum Roles {
    OWNER("quarkus.flyway.", "jdbc-url"),
    APPLICATION("quarkus.datasource.", "jdbc.url"),
    READER("quarkus.datasource.reader.", "jdbc.url");

    private final String prefix;
    private final String urlKey;

    Roles(String prefix, String urlKey) {
        this.prefix = prefix;
        this.urlKey = urlKey;
    }

    /** A connection that commits when told to. */
    public Connection connect() throws SQLException {
        var settings = TestDatabase.settings();
        var connection = DriverManager.getConnection(
                settings.get(prefix + urlKey), settings.get(prefix + "username"), settings.get(prefix + "password"));
        connection.setAutoCommit(false);
        return connection;
    }

    /** Runs all of it in one transaction, commit included; the failure that ended it, or null. */
    public SQLException attempt(List<String> statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            try {
                for (var sql : statements) {
                    statement.execute(sql);
                }
                connection.commit();
                return null;
            } catch (SQLException e) {
                connection.rollback();
                return e;
            }
        }
    }

    /** The first column of what a superuser sees, as texts. */
    public static List<String> asSuperuser(String query, Object... arguments) {
        try (var connection = DriverManager.getConnection(TestDatabase.superuserUrl("daylight"));
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var values = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
