package org.daylight.kernel.persistence;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.FileUtils;

/** The programs of the embedded PostgreSQL (initdb, pg_ctl, postgres), unpacked once for all tests. */
final class PostgresPrograms {
    private static final Map<String, String> SYSTEMS = Map.of("Linux", "Linux", "Mac OS X", "Darwin");
    private static final Map<String, String> MACHINES = Map.of("amd64", "x86_64", "aarch64", "arm_64");

    private PostgresPrograms() {}

    /** The command that runs one of them in the foreground; its process is the program's own. */
    static List<String> command(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root: in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(unpacked().resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** Runs one of them to its end. */
    static void run(String program, List<String> arguments) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(program, arguments))
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program + " failed:\n" + words);
        }
    }

    private static synchronized Path unpacked() throws IOException {
        var system = SYSTEMS.get(System.getProperty("os.name"));
        var machine = MACHINES.get(System.getProperty("os.arch"));
        // A new version on the class path is unpacked beside the old one.
        var bundle = DefaultPostgresBinaryResolver.class.getResource(
                "/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + machine + ".txz");
        var name = Path.of(URI.create(bundle.getPath().replaceFirst("!.*", ""))).getFileName();
        var place = Path.of("target", "postgres", name.toString()).toAbsolutePath();
        if (!Files.exists(place)) {
            var half = Files.createTempDirectory(Files.createDirectories(place.getParent()), "half");
            try (var stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
                unpack(stream, half);
                Files.move(half, place);
            } catch (FileAlreadyExistsException anotherWasFaster) {
                FileUtils.deleteDirectory(half.toFile());
            }
        }
        return place;
    }

    private static void unpack(InputStream bundle, Path place) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(bundle))) {
            TarArchiveEntry entry;
            while ((entry = archive.getNextEntry()) != null) {
                var file = place.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(archive, file);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
