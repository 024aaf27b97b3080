package org.daylight.launch;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.daylight.kernel.text.Words;

/**
 * PostgreSQL as a child of the portal, for a laptop: on loopback, durable, its data in a {@link DataHome}. It starts
 * before Quarkus and stops after it, once in the life of the JVM: a live reload finds it running. When it ends before, it
 * is started again ({@link Upkeep}).
 */
final class EmbeddedDatabase {
    /** The major version of the embedded programs; data of another one cannot be opened. */
    static final String MAJOR = "18";
    /** Set while it runs. A property, because a live reload loads this class anew. */
    private static final String RUNNING = "daylight.database.running";

    private EmbeddedDatabase() {}

    static boolean isRunning() {
        return Boolean.getBoolean(RUNNING);
    }

    /** Starts it and tells the configuration, as system properties, how to reach it. */
    static void start(DataHome home) {
        AtomicReference<EmbeddedPostgres> server = new AtomicReference<>();
        Upkeep upkeep = new Upkeep(home);
        try {
            refuseOtherMajor(home);
            Leftovers.clear(home);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> stopAfterQuarkus(home, server, upkeep), "embedded database stop"));
            server.set(EmbeddedServer.start(home));
            PortalDatabase.prepare(name -> server.get().getDatabase("postgres", name))
                    .settings(server.get().getPort())
                    .forEach(System::setProperty);
            Files.writeString(home.complete(), MAJOR);
            System.setProperty(RUNNING, "true");
            upkeep.begin();
        } catch (IOException | SQLException | IllegalStateException e) {
            // IllegalStateException is how Zonky says that one of PostgreSQL's programs failed.
            throw new StartupRefusal(
                    "内嵌的 PostgreSQL 未能启动（%1$s）；详见 %2$s。",
                    "The embedded PostgreSQL did not start (%1$s); see %2$s.",
                    EmbeddedServer.lastWords(home).orElse(e.getMessage()),
                    home.log());
        }
    }

    private static void refuseOtherMajor(DataHome home) throws IOException {
        Path version = home.data().resolve("PG_VERSION");
        String found = Files.exists(version) ? Files.readString(version).strip() : MAJOR;
        if (!found.equals(MAJOR)) {
            throw new StartupRefusal(
                    "%1$s 中是 PostgreSQL %2$s 的数据，而本门户内嵌 %3$s；请转储后重新导入，或另选目录。",
                    "The data in %1$s belong to PostgreSQL %2$s and this portal embeds %3$s: dump and restore them,"
                            + " or choose another directory.",
                    home.data(),
                    found,
                    MAJOR);
        }
    }

    /** Hooks run side by side: this one waits until the portal, which Quarkus stops in its own, is down. */
    private static void stopAfterQuarkus(DataHome home, AtomicReference<EmbeddedPostgres> server, Upkeep upkeep) {
        upkeep.end();
        Application portal = ApplicationLifecycleManager.getCurrentApplication();
        if (portal != null) {
            portal.awaitShutdown();
        }
        upkeep.awaitEnd();
        try {
            if (server.get() != null) {
                server.get().close();
            }
        } catch (IOException e) {
            Notice.print(Words.of("PostgreSQL 未能停止（%s）。", "PostgreSQL did not stop (%s).", e.getMessage()));
        }
        if (home.isHeld()) {
            // What was interrupted while starting, or did not stop when asked.
            Leftovers.endProcesses(home);
        }
    }
}
