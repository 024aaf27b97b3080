package org.daylight.kernel.persistence;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daylight.launch.PortalDatabase;

/**
 * A copy of a server's files, taken while it runs (PostgreSQL, "Making a Base Backup Using the Low Level API"). Alone it
 * is nothing: with the archive of the log it becomes a server again, at any instant after it was taken.
 */
public final class BaseBackup {
    /** Belong to the running server, or are read from the archive. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> ABSENT = Set.of("postmaster.pid", "postmaster.opts");

    private final Path files;
    private final PostgresServer origin;
    private final PortalDatabase portal;

    private BaseBackup(Path files, PostgresServer origin, PortalDatabase portal) {
        this.files = files;
        this.origin = origin;
        this.portal = portal;
    }

    static BaseBackup take(PostgresServer server, PortalDatabase portal, Path target) throws Exception {
        // One session from start to stop; it waits until the log that the copy needs is archived.
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('test', fast => true)");
            copy(server.data(), target);
            try (var rows = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                rows.next();
                Files.writeString(target.resolve("backup_label"), rows.getString(1));
            }
        }
        return new BaseBackup(target, server, portal);
    }

    /** Makes and starts a standby of the origin, which must run; waits until the log streams to it. */
    public PostgresServer standby(Path directory) throws Exception {
        var standby = server(
                directory,
                Map.of("primary_conninfo", "host=localhost port=" + origin.port + " user=postgres"),
                "standby.signal");
        Eventually.is("the log streams", () -> standby.ask(
                        "select exists (select from pg_stat_wal_receiver" + " where status = 'streaming')")
                .equals("t"));
        return standby;
    }

    /**
     * Makes a server of its own from this and the origin's archive, and starts it; the origin need not run.
     *
     * @param target where to stop, such as {@code recovery_target_time}; empty for all that was archived
     */
    public PostgresServer restore(Path directory, Map<String, String> target) throws Exception {
        var options = new LinkedHashMap<>(target);
        options.put("recovery_target_action", "promote");
        var restored = server(directory, options, "recovery.signal");
        Eventually.is("recovery ends", () -> restored.ask("select pg_is_in_recovery()")
                .equals("f"));
        return restored;
    }

    private PostgresServer server(Path directory, Map<String, String> recovery, String signal) throws Exception {
        var options = new LinkedHashMap<>(recovery);
        options.put("restore_command", "cp '" + origin.archive() + "/%f' '%p'");
        var server = new PostgresServer(directory, portal, options);
        if (!files.toAbsolutePath().equals(server.data())) {
            copy(files, server.data());
        }
        Files.createFile(server.data().resolve(signal));
        server.start();
        return server;
    }

    /** Files come and go while a server runs; replaying the log puts that right. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(
                        to.resolve(from.relativize(directory)),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return EMPTY.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!ABSENT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException goneMeanwhile) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
