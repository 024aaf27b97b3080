package org.daylight.launch;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The database {@code daylight} and its three roles on a PostgreSQL of our own: the owner migrates, the application
 * writes what it is granted, the reader reads what is public. Passwords last for one start and live in memory only.
 */
public final class PortalDatabase {
    public static final String NAME = "daylight";
    public static final String OWNER = "daylight_owner";
    public static final String APPLICATION = "daylight_app";
    public static final String READER = "daylight_reader";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> passwords = new LinkedHashMap<>();

    private PortalDatabase() {
        for (String role : new String[] {OWNER, APPLICATION, READER}) {
            passwords.put(role, newPassword());
        }
    }

    /**
     * Creates what is missing and gives each role a new password.
     *
     * @param server the superuser's way to the databases of one server
     * @return the way in, for {@link #settings}
     */
    public static PortalDatabase prepare(Server server) throws SQLException {
        PortalDatabase database = new PortalDatabase();
        try (Connection connection = server.database("postgres").getConnection()) {
            for (String role : database.passwords.keySet()) {
                database.prepareRole(connection, role);
            }
            execute(connection, "ALTER ROLE " + READER + " SET default_transaction_read_only = on");
            createDatabase(connection);
        }
        try (Connection connection = server.database(NAME).getConnection()) {
            execute(connection, "ALTER SCHEMA public OWNER TO " + OWNER);
        }
        return database;
    }

    /** The configuration that leads the portal to this database on {@code port} of this machine. */
    public Map<String, String> settings(int port) {
        String url = "jdbc:postgresql://localhost:" + port + "/" + NAME;
        Map<String, String> settings = new LinkedHashMap<>();
        way(settings, "quarkus.datasource.", "jdbc.url", url, APPLICATION);
        way(settings, "quarkus.datasource.reader.", "jdbc.url", url, READER);
        way(settings, "quarkus.flyway.", "jdbc-url", url, OWNER);
        return settings;
    }

    /** 192 random bits that need no quoting anywhere. */
    static String newPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private void way(Map<String, String> settings, String prefix, String urlKey, String url, String role) {
        settings.put(prefix + urlKey, url);
        settings.put(prefix + "username", role);
        settings.put(prefix + "password", passwords.get(role));
    }

    private void prepareRole(Connection connection, String role) throws SQLException {
        String verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
        execute(connection, verb + " ROLE " + role + " LOGIN PASSWORD '" + passwords.get(role) + "'");
    }

    private static void createDatabase(Connection connection) throws SQLException {
        if (exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", NAME)) {
            return;
        }
        // With LC_CTYPE=C pg_trgm sees no Chinese letters; only Linux is sure to have C.UTF-8 in its C library.
        String characters =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux") ? "C.UTF-8" : "C";
        execute(
                connection,
                "CREATE DATABASE " + NAME + " OWNER " + OWNER + " TEMPLATE template0 ENCODING 'UTF8'"
                        + " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE '" + characters
                        + "'");
        execute(connection, "REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
        execute(connection, "GRANT CONNECT ON DATABASE " + NAME + " TO " + APPLICATION + ", " + READER);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A server on which the caller is the superuser. */
    public interface Server {
        /** The superuser's connections to the database called {@code name}. */
        DataSource database(String name);
    }
}
