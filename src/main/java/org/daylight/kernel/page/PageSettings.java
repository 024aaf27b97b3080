package org.daylight.kernel.page;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Keys that sign cursors. */
@ConfigMapping(prefix = "daylight.page")
public interface PageSettings {

    /** Secret text that signs cursors, the same in every replica; 32 characters or more. No default in production. */
    String cursorKey();

    /** The secret before the last change: cursors signed with it are still taken, so that nobody's export breaks off. */
    Optional<String> previousCursorKey();
}
