package org.daylight.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be attached. How large one file may be is said where bodies are received: {@code daylight.http.max-file}. */
@ConfigMapping(prefix = "daylight.attachment")
public interface AttachmentSettings {

    /** Files of one edition, 50: a list that a reader can still go through. */
    @WithDefault("50")
    int maxFiles();

    /** Bytes of all files of one edition, 200 MiB: as much as somebody downloads who wants all of it. */
    @WithDefault("200M")
    MemorySize maxTotal();
}
