package org.daylight.launch;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How a start notices that the database was restored from a backup. */
@ConfigMapping(prefix = "daylight.restore")
public interface RestoreSettings {

    /**
     * File with the list of expunctions, saved from {@code /api/v1/expunctions} outside of the database and its backups. A
     * start is refused while something on it is back, or while numbers it knows are lost. No default: nothing is compared.
     */
    Optional<Path> expunctions();
}
