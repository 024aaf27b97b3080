package org.daylight.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.launch.PackagedPortal;

/** One of several packaged portals on the same database, and what its public and its administrator ask of it. */
final class Portal implements AutoCloseable {
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FOUNDING =
            """
            {"demo": false, "bodies": [{"code": "900000", "name": "双机县", "kind": "county"}],
             "posts": [{"subject": "admin", "role": "admin", "body": "900000", "fromDay": "2026-01-01"}], "proxies": []}""";

    final PackagedPortal process;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String admin = "Bearer " + TestIssuer.token("admin", "admin");

    private Portal(PackagedPortal process) {
        this.process = process;
    }

    /** An answer: its status, body and the seconds in {@code Retry-After}, -1 without one. */
    record Reply(int status, JsonNode body, long retryAfter) {}

    /**
     * Starts one without waiting for it.
     *
     * @param name how the database knows the connections that write
     * @param further more variables, or others
     */
    static Portal start(String name, PostgresServer primary, Path directory, Map<String, String> further)
            throws IOException {
        var variables = PackagedPortal.variables(TestIssuer.url(), directory);
        variables.putAll(PackagedPortal.variables(primary.settings()));
        var database = variables.get("QUARKUS_DATASOURCE_JDBC_URL");
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", database + "?ApplicationName=" + name);
        variables.put("QUARKUS_DATASOURCE_PRIMARY_JDBC_URL", database);
        var founding = Files.writeString(directory.resolve(name + ".json"), FOUNDING);
        variables.put("DAYLIGHT_IDENTITY_FOUNDING", founding.toString());
        variables.putAll(further);
        return new Portal(PackagedPortal.start(variables, JVM));
    }

    Portal awaitReady() {
        process.awaitReady();
        return this;
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** Founds a body below the county: one public act. */
    Reply found(String code) throws IOException, InterruptedException {
        var draft = "{\"code\": \"%s\", \"name\": \"%s村\", \"kind\": \"village\", \"parent\": \"900000\"}";
        return send(request("/staff/bodies")
                .header("Content-Type", "application/json")
                .header("Authorization", admin)
                .POST(BodyPublishers.ofString(draft.formatted(code, code)))
                .build());
    }

    /** The same as often as it takes, after a restart of the database. */
    void foundAtLast(String code) throws Exception {
        Eventually.is("founded " + code, () -> found(code).status() == 201);
    }

    /** Waits until the body {@code code} is public here; how many milliseconds that took. */
    double awaitBody(String code) throws Exception {
        var begin = System.nanoTime();
        Eventually.is("sees " + code, () -> get("/bodies/" + code).status() == 200);
        return (System.nanoTime() - begin) / 1e6;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + process.port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60));
    }

    private Reply send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        return new Reply(
                answer.statusCode(),
                JSON.readTree(answer.body()),
                answer.headers().firstValueAsLong("Retry-After").orElse(-1));
    }

    @Override
    public void close() {
        process.process.destroy();
        process.awaitEnd();
    }
}
