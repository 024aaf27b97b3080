package org.daylight.kernel.persistence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** An empty database of its own on the server of {@link TestDatabase}, for a story that begins at number 1. */
public class FreshDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String COUNT = "daylight.test.database.count";

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(TestDatabase.settings());
        var name = "fresh_" + next();
        try (Connection connection = DriverManager.getConnection(TestDatabase.superuserUrl("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner daylight_owner template template0 encoding 'UTF8'"
                    + " locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        settings.replaceAll((key, value) -> key.endsWith("url") ? value.replaceAll("/[^/]*$", "/" + name) : value);
        return settings;
    }

    /** The number of fresh databases of this JVM; this class is loaded anew for every test profile. */
    private static int next() {
        var jvm = System.getProperties();
        synchronized (jvm) {
            var next = Integer.parseInt(jvm.getProperty(COUNT, "0")) + 1;
            jvm.setProperty(COUNT, Integer.toString(next));
            return next;
        }
    }

    @Override
    public void stop() {}
}
