package org.daylight.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daylight.identity.TestIssuer;
import org.daylight.launch.PackagedPortal;

/** The packaged portal with a database of its own, as somebody would run it on one machine; its files go when it ends. */
final class Installation implements AutoCloseable {
    /** The memory of a small container; everything else is the JVM's choice. */
    static final List<String> JVM =
            List.of(System.getProperty("bench.jvm", "-Xmx512m").split(" "));

    private final Path directory;
    private final Map<String, String> variables;
    private PackagedPortal portal;

    Installation(String founding) throws IOException {
        directory = Files.createTempDirectory("daylight-bench");
        variables = PackagedPortal.variables(TestIssuer.url(), directory);
        var file = Files.writeString(directory.resolve("founding.json"), founding);
        variables.put("DAYLIGHT_IDENTITY_FOUNDING", file.toString());
    }

    /** Starts it and answers how many milliseconds passed until it was ready. */
    double start() {
        var begin = System.nanoTime();
        portal = PackagedPortal.start(variables, JVM);
        portal.awaitReady();
        return (System.nanoTime() - begin) / 1e6;
    }

    void stop() {
        if (portal != null) {
            portal.process.destroy();
            portal.awaitEnd();
            portal = null;
        }
    }

    int port() {
        return portal.port;
    }

    long jvm() {
        return portal.process.pid();
    }

    long postmaster() throws IOException {
        return Long.parseLong(postmasterFile().get(0));
    }

    /** Runs it and says what it cost the portal and its database. */
    Timings run(Loop loop, Callable<Loop.Work> work) throws Exception {
        // The postmaster is no descendant of the JVM: it lives in a user namespace of its own.
        var before = Processes.cpu(jvm()) + Processes.cpu(postmaster());
        var timings = loop.run(work);
        return timings.costing(Processes.cpu(jvm()) + Processes.cpu(postmaster()) - before);
    }

    /** A superuser's connection. */
    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + postmasterFile().get(3) + "/daylight",
                "postgres",
                Files.readString(directory.resolve("home/postgres/password")));
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(directory.resolve("home/postgres/data/postmaster.pid"));
    }

    @Override
    public void close() throws IOException {
        stop();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
