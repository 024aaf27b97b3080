package org.daylight.image;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.TestDatabase;
import org.daylight.launch.PackagedPortal;

/**
 * Starts the portal once, on a database of its own, reads what everybody reads, and lets the JVM write down what it loaded,
 * linked and profiled (JEP 483, 514, 515).
 */
final class Training {
    private static final List<String> READS = List.of(
            "disclosures",
            "subsidies/payments",
            "changes",
            "bodies",
            "expunctions",
            "publications/1",
            "disclosures?no=1");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path java;
    private final Path portal;
    private final Map<String, String> variables;

    private Training(Path java, Path portal) throws IOException {
        this.java = java;
        this.portal = portal;
        this.variables = PackagedPortal.variables(TestDatabase.settings());
        // A provider that is away stops no start.
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:" + freePort());
        variables.put("QUARKUS_OIDC_TOKEN_AUDIENCE", "daylight");
        variables.put("DAYLIGHT_PAGE_CURSOR_KEY", "for-the-training-only-and-no-secret");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(freePort()));
        variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(freePort()));
    }

    static Path run(Path java, Path portal, Path cache) throws Exception {
        Files.deleteIfExists(cache);
        Training training = new Training(java, portal);
        training.start("-XX:AOTCache=none", "migrate").waitFor();
        training.variables.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        Process process = training.start("-XX:AOTCacheOutput=" + cache);
        Eventually.is("ready", () -> training.get("QUARKUS_MANAGEMENT_PORT", "/q/health/ready") == 200);
        for (String read : READS) {
            training.get("QUARKUS_HTTP_PORT", "/api/v1/" + read);
        }
        process.destroy();
        process.waitFor();
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the portal was not trained: it ended with " + process.exitValue());
        }
        return cache;
    }

    private Process start(String option, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), option));
        command.addAll(BuildImage.JVM);
        command.addAll(List.of("-jar", portal.resolve("quarkus-run.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(portal.resolveSibling("training.log").toFile());
        builder.environment().putAll(variables);
        return builder.start();
    }

    private int get(String port, String path) throws Exception {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + variables.get(port) + path))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
