package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.launch.PackagedPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that holds its connections and says nothing: what probes tell, and how soon. */
class HungDatabaseIT {
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    /** What an orchestrator gives a probe that it does not want to lose. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    private static final String NOBODY = "http://localhost:1";

    @TempDir
    Path directory;

    private PackagedPortal portal;

    @Test
    void takesTheReadersAwayInTimeAndNothingElse() throws Exception {
        try (var server = PostgresServer.create(directory.resolve("server"))) {
            var variables = PackagedPortal.variables(NOBODY, directory);
            variables.putAll(PackagedPortal.variables(server.settings()));
            portal = PackagedPortal.start(variables, JVM).awaitReady();
            assertTrue(probe("ready").body().contains("\"signIn\": \"the identity provider is away\""));
            try {
                signal(server, "STOP");
                var begin = System.nanoTime();
                Eventually.is("readers are taken away", () -> probe("ready").statusCode() == 503);
                var seconds = (System.nanoTime() - begin) / 1e9;
                assertTrue(seconds < 20, "not before " + seconds + " seconds");
                assertTrue(probe("ready").body().contains("\"writing\": \"the database is away\""));
                assertEquals(200, probe("live").statusCode());
                assertEquals(200, probe("started").statusCode());
                assertEquals(200, ask("/q/metrics").statusCode());
            } finally {
                signal(server, "CONT");
            }
            Eventually.is("readers are back", () -> probe("ready").statusCode() == 200);
            portal.process.destroy();
            assertEquals(143, portal.awaitEnd());
        }
    }

    private HttpResponse<String> probe(String name) throws Exception {
        return ask("/q/health/" + name);
    }

    private HttpResponse<String> ask(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + portal.managementPort + path))
                .timeout(BOUND)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void signal(PostgresServer server, String signal) throws Exception {
        var postmaster = Long.parseLong(
                Files.readAllLines(server.data().resolve("postmaster.pid")).get(0));
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        ProcessHandle.of(postmaster).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .forEach(process -> command.add(Long.toString(process.pid())));
        assertEquals(0, new ProcessBuilder(command).start().waitFor());
    }
}
