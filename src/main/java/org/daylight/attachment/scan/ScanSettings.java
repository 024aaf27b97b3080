package org.daylight.attachment.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who looks for malware in files before they are kept. */
@ConfigMapping(prefix = "daylight.scan")
public interface ScanSettings {

    /** Address of ClamAV's daemon, {@code host:3310}; none, and files are kept unscanned. */
    Optional<String> clamd();

    /** How long it may take with one file, 60 seconds; then nobody can say, and the file is not kept. */
    @WithDefault("60s")
    Duration timeout();
}
