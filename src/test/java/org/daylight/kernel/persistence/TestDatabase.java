package org.daylight.kernel.persistence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.daylight.launch.PortalDatabase;

/**
 * A throw-away PostgreSQL, one for each JVM of tests, with the same database and roles as the portal's own, so that
 * every test runs with the grants in force. Use: {@code @QuarkusTestResource(TestDatabase.class)}.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String RUNNING = "daylight.test.database";

    @Override
    public Map<String, String> start() {
        return settings();
    }

    /** Left running for the next test class; a hook of the JVM ends it and removes its files. */
    @Override
    public void stop() {}

    /**
     * The configuration that leads to it. Kept as a property of the JVM and not in a static field: Quarkus loads this
     * class anew for every test profile.
     */
    public static Map<String, String> settings() {
        Properties jvm = System.getProperties();
        synchronized (jvm) {
            // Not computeIfAbsent: what is started may set a property too.
            if (jvm.getProperty(RUNNING) == null) {
                jvm.setProperty(RUNNING, String.join("\n", launch()));
            }
            return jvm.getProperty(RUNNING)
                    .lines()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }

    /** The superuser's JDBC URL of the database called {@code name}, for tests that make a database of their own. */
    public static String superuserUrl(String name) {
        String url = settings().get("quarkus.datasource.jdbc.url");
        return url.substring(0, url.lastIndexOf('/') + 1) + name + "?user=postgres";
    }

    private static List<String> launch() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return PortalDatabase.prepare(name -> server.getDatabase("postgres", name))
                    .settings(server.getPort())
                    .entrySet()
                    .stream()
                    .map(setting -> setting.getKey() + "=" + setting.getValue())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
