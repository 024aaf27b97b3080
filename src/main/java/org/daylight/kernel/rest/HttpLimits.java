package org.daylight.kernel.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one request may cost; beyond it the answer is a problem with status 408, 413, 414, 431 or 503. */
@ConfigMapping(prefix = "daylight.http")
public interface HttpLimits {

    /** Bytes of a JSON body. A disclosure with 10,000 rows is about 2 MB; larger ones come as files. */
    @WithDefault("4M")
    MemorySize maxJsonBody();

    /** Bytes of a file with a table. One of 100,000 rows is about 10 MB; JSON would take twice as much. */
    @WithDefault("16M")
    MemorySize maxTable();

    /** Bytes of a file that is attached, 50 MiB: a report of some hundred scanned pages. */
    @WithDefault("50M")
    MemorySize maxFile();

    /** How long such a file may take to arrive, 5 minutes: 50 MiB at 1.4 Mbit/s. */
    @WithDefault("5M")
    Duration maxFileTime();

    /** Such files that are received at the same time, 8: each takes a thread, and up to three times its size of disk. */
    @WithDefault("8")
    int maxFilesAtOnce();

    /** How long a body may take to arrive, 30 seconds: 4 MB at 1 Mbit/s. A body that trickles holds a thread. */
    @WithDefault("30s")
    Duration maxBodyTime();

    /** Bodies that are read at the same time: some of the threads (200 by default) always remain for readers. */
    @WithDefault("40")
    int maxBodiesAtOnce();

    /** Characters of path and query together. RFC 9110 §4.1 asks for 8,000 at least; proxies rarely take more. */
    @WithDefault("8000")
    int maxUri();

    /** Bytes of all header fields together. A bearer token with many groups takes 4 KiB; nginx allows 32 KiB. */
    @WithDefault("16K")
    MemorySize maxHeaders();
}
