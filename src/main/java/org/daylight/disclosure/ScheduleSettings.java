package org.daylight.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When what was approved for an instant is published. */
@ConfigMapping(prefix = "daylight.scheduled")
public interface ScheduleSettings {

    /** How often it is looked for what is due, so how long after its instant it may become public. Default five seconds. */
    @WithDefault("PT5S")
    Duration every();
}
