package org.daylight.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How Zonky, which is made for throw-away databases of tests, is told to keep one. */
final class EmbeddedServer {

    private EmbeddedServer() {}

    static EmbeddedPostgres start(DataHome home) throws IOException {
        // Zonky deletes what looks like an old database in its working directory: give it one that never holds data.
        System.setProperty("ot.epg.working-dir", home.program().toString());
        Files.deleteIfExists(home.log());
        Redirect log = Redirect.appendTo(home.log().toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.program().toFile())
                .setDataDirectory(home.data())
                .setCleanDataDirectory(false)
                // Its hook would run while the portal is still at work.
                .setRegisterShutdownHook(false)
                // Options of initdb that come after Zonky's own and win over its "trust".
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", home.password().toString())
                .setConnectConfig("password", superuserPassword(home))
                // Zonky turns both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // Its log tells what failed, not the rows and values that it failed with.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // After a crash it first replays its log.
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** The last line PostgreSQL wrote, which says best why it did not start. */
    static Optional<String> lastWords(DataHome home) {
        try {
            return Files.readAllLines(home.log()).stream()
                    .filter(line -> !line.isBlank())
                    .reduce((earlier, later) -> later);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String superuserPassword(DataHome home) throws IOException {
        Path file = home.password();
        if (!Files.exists(file)) {
            if (Files.exists(home.complete())) {
                throw new IOException(file + " is missing");
            }
            Files.writeString(file, PortalDatabase.newPassword());
        }
        return Files.readString(file);
    }
}
