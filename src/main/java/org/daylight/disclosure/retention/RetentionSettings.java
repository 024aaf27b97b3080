package org.daylight.disclosure.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When names are erased whose time is over. */
@ConfigMapping(prefix = "daylight.retention")
public interface RetentionSettings {

    /** How often it is looked for such names, so how far into the day after their last they may stand. Default ten minutes. */
    @WithDefault("PT10M")
    Duration every();
}
