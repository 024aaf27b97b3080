package org.daylight.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.postgresql.Driver;

/**
 * One configured way into the database.
 *
 * @param name what configures it, for example {@code quarkus.flyway}
 * @param url its JDBC URL
 * @param user its user, empty when the URL names one
 * @param properties what else the driver is told, the password among it
 */
record DatabaseDoor(String name, String url, String user, Properties properties) {
    private static final String PORTAL = "quarkus.datasource";
    private static final String MIGRATIONS = "quarkus.flyway";

    /** The application's way. */
    static DatabaseDoor application(Config config) {
        return configured(config, PORTAL, "jdbc.url").orElseThrow();
    }

    /** The migrations' way, unless they run elsewhere. */
    static Optional<DatabaseDoor> migrations(Config config) {
        return configured(config, MIGRATIONS, "jdbc-url")
                .filter(door -> config.getOptionalValue(MIGRATIONS + ".migrate-at-start", Boolean.class)
                        .orElse(false));
    }

    /** The way of the tables' owner, if this process was told one that is not the application's. */
    static Optional<DatabaseDoor> owner(Config config) {
        String application = text(config, PORTAL + ".username").orElse("");
        return configured(config, MIGRATIONS, "jdbc-url")
                .filter(door -> !door.user().equals(application));
    }

    /** Every way the portal is going to use. */
    static List<DatabaseDoor> all(Config config) {
        return Stream.of(
                        configured(config, PORTAL, "jdbc.url"),
                        configured(config, PORTAL + ".reader", "jdbc.url"),
                        configured(config, PORTAL + ".primary", "jdbc.url"),
                        migrations(config))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Connects, or says within ten seconds why not. */
    Connection open() throws SQLException {
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("not a URL of the form jdbc:postgresql://host:port/database");
        }
        return connection;
    }

    /** Null without one. */
    String password() {
        return properties.getProperty("password");
    }

    /** The URL without its parameters, among which may be a password. */
    String place() {
        return url.replaceFirst("\\?.*", "");
    }

    private static Optional<DatabaseDoor> configured(Config config, String name, String urlKey) {
        String user = text(config, name + ".username").orElse("");
        Properties properties = new Properties();
        properties.setProperty("loginTimeout", "10");
        Predicate<String> given = value -> !value.isEmpty();
        Optional.of(user).filter(given).ifPresent(value -> properties.setProperty("user", value));
        text(config, name + ".password").ifPresent(value -> properties.setProperty("password", value));
        String further = name + ".jdbc.additional-jdbc-properties.";
        for (String key : config.getPropertyNames()) {
            if (key.startsWith(further)) {
                text(config, key).ifPresent(value -> properties.setProperty(key.substring(further.length()), value));
            }
        }
        return text(config, name + "." + urlKey).map(url -> new DatabaseDoor(name, url, user, properties));
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(key, String.class);
    }
}
