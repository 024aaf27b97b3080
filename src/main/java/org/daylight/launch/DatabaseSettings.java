package org.daylight.launch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The embedded database, which runs when {@code quarkus.datasource.jdbc.url} is not configured. */
@ConfigMapping(prefix = "daylight.database")
public interface DatabaseSettings {

    /** Where it keeps its data, relative to the working directory. Default {@code .daylight}. */
    @WithDefault(".daylight")
    Path directory();
}
