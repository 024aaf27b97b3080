package org.daylight.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.identity.TestIssuer;
import org.daylight.launch.PackagedPortal;

/** The packaged portal of a {@link Town}, which is started again after each of its ends. */
final class Installation implements AutoCloseable {
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    final Client client = new Client();
    private final Map<String, String> variables;
    private final Path database;
    private PackagedPortal portal;

    /**
     * @param settings what leads it to a database; empty for the embedded one, below {@code directory}
     */
    Installation(Path directory, Map<String, String> settings) throws IOException {
        variables = new TreeMap<>(PackagedPortal.variables(TestIssuer.url(), directory));
        variables.putAll(PackagedPortal.variables(settings));
        variables.put("DAYLIGHT_IDENTITY_FOUNDING", Town.founding(directory).toString());
        database = directory.resolve("home/postgres");
    }

    Installation start() {
        portal = PackagedPortal.start(variables, JVM).awaitReady();
        client.port = portal.port;
        return this;
    }

    boolean isRunning() {
        return portal.process.isAlive();
    }

    ProcessHandle portal() {
        return portal.process.toHandle();
    }

    /** The first process of the embedded database. */
    ProcessHandle postmaster() throws IOException {
        var file = Files.readAllLines(database.resolve("data/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(file.get(0))).orElseThrow();
    }

    /** The processes of the embedded database that serve the portal's writers; all of its processes when none does. */
    List<ProcessHandle> backends() throws IOException {
        try (Stream<ProcessHandle> children = postmaster().children()) {
            var all = children.toList();
            var backends = all.stream()
                    .filter(child -> title(child).contains("daylight_app"))
                    .toList();
            return backends.isEmpty() ? all : backends;
        }
    }

    void awaitEnd() {
        portal.awaitEnd();
    }

    @Override
    public void close() {
        if (portal != null) {
            portal.process.destroy();
            portal.awaitEnd();
        }
    }

    /** PostgreSQL says there whom each of its processes serves. */
    private static String title(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException ended) {
            return "";
        }
    }
}
