package org.daylight.kernel.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long first answers are remembered. */
@ConfigMapping(prefix = "daylight.idempotency")
public interface IdempotencySettings {

    /** Time after which a key may be forgotten: longer than a client that was offline keeps trying. */
    @WithDefault("P7D")
    Duration remember();

    /** How often expired answers are removed, in whole seconds: so much longer than needed may one be kept. */
    @WithDefault("PT1H")
    Duration forgetEvery();
}
