package org.daylight.launch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The migrations that this program carries beside those that one database has had. */
final class Schema {
    private static final String PLACEHOLDERS = "quarkus.flyway.placeholders.";

    private final Flyway flyway;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** @param door as whom to look, or to migrate */
    static Schema of(DatabaseDoor door, Config config) {
        Map<String, String> placeholders = new HashMap<>();
        for (String key : config.getPropertyNames()) {
            if (key.startsWith(PLACEHOLDERS)) {
                placeholders.put(key.substring(PLACEHOLDERS.length()), config.getValue(key, String.class));
            }
        }
        return new Schema(Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(door.url(), door.user(), door.password())
                .placeholders(placeholders)
                .load());
    }

    /** What the database has not had yet, in the order in which it is to have it. */
    List<String> missing() {
        return names(each -> each.getState().isResolved() && !each.getState().isApplied());
    }

    /** What the database has had and this program does not know, or knows otherwise. */
    List<String> unknown() {
        return names(
                each -> each.getState().isApplied() && (!each.getState().isResolved() || !each.isChecksumMatching()));
    }

    /**
     * Brings the database up to this program.
     *
     * @return how many migrations that took
     * @throws FlywayException when one of them failed: it has changed nothing
     */
    int migrate() {
        return flyway.migrate().migrationsExecuted;
    }

    private List<String> names(Predicate<MigrationInfo> which) {
        return Arrays.stream(flyway.info().all())
                .filter(which)
                .map(each -> each.isVersioned() ? each.getVersion().toString() : each.getDescription())
                .toList();
    }
}
