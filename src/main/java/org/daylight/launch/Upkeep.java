package org.daylight.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts the embedded PostgreSQL again when it ends while the portal runs: killed, out of memory, out of disk. On the
 * same port, so that the portal's connections find it; never beside another one; not while the portal stops.
 */
final class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final long LOOK_MS = 250;
    /** Ctrl-C ends both at once, and the portal must have heard of it before it mistakes that for a crash. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DataHome home;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "embedded database upkeep");

    Upkeep(DataHome home) {
        this.home = home;
        thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    /** Starts nothing any more from here on. */
    void end() {
        stopping.countDown();
    }

    /** After {@link #end}: waits until nothing is being started. */
    void awaitEnd() {
        try {
            thread.join(LONGEST_PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            var postmaster = Postmaster.of(home).orElseThrow(() -> new IOException("no postmaster.pid"));
            while (!stopsWithin(LOOK_MS)) {
                if (!postmaster.isAlive()) {
                    replace(postmaster);
                    postmaster = Postmaster.of(home).orElse(postmaster);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void replace(Postmaster ended) throws IOException, InterruptedException {
        LOG.warn("the embedded PostgreSQL has ended; starting it again");
        for (var pause = FIRST_PAUSE; !stopsWithin(pause.toMillis()); pause = longer(pause)) {
            // What a killed postmaster leaves behind ends by itself, sooner or later.
            Leftovers.endProcesses(home);
            Files.deleteIfExists(home.data().resolve("postmaster.pid"));
            if (ended.replace(home)) {
                LOG.info("the embedded PostgreSQL is back");
                return;
            }
            LOG.warnf(
                    "the embedded PostgreSQL does not start (%s); trying again in %s s",
                    EmbeddedServer.lastWords(home).orElse("no reason given"),
                    longer(pause).toSeconds());
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private boolean stopsWithin(long milliseconds) throws InterruptedException {
        return stopping.await(milliseconds, TimeUnit.MILLISECONDS);
    }
}
