package org.daylight.disclosure.posting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whose channels there are. */
@ConfigMapping(prefix = "daylight.rules")
public interface ChannelSettings {

    /** The region, whose file of channels comes before those of the regions around it: CN-33 before CN. */
    @WithDefault("CN")
    String region();

    /** A folder with files of the operator's own, in the place of those of the program; none by default. */
    Optional<Path> folder();
}
