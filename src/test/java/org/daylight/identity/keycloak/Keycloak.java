package org.daylight.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daylight.kernel.persistence.Eventually;

/** A real Keycloak, as the profile {@code keycloak} unpacks it, that has imported the realm and the demonstration's people. */
final class Keycloak implements AutoCloseable {
    static final String SERVICE_SECRET = "a-secret-of-the-test";
    static final String PASSWORD = "password-of-the-test";
    /** Where the pages would be that staff sign in from; nobody serves them here. */
    static final String PAGES = "http://localhost:5173";

    private static final Path HOME = Path.of(System.getProperty("keycloak.home"));
    private static final Path REALM = Path.of("k8s/keycloak");
    /** It builds itself when it starts for the first time. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port;
    private Process process;

    private Keycloak(int port) {
        this.port = port;
    }

    /** One that nobody has signed in at yet. */
    static Keycloak fresh() throws Exception {
        delete(HOME.resolve("data"));
        Path imports = Files.createDirectories(HOME.resolve("data/import"));
        for (String file : List.of("daylight-realm.json", "demo/daylight-users-0.json")) {
            Path from = REALM.resolve(file);
            Files.copy(from, imports.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Keycloak keycloak = new Keycloak(freePort());
        keycloak.start();
        return keycloak;
    }

    /** Starts it again, with everything that it knew. */
    void start() throws Exception {
        Path kc = HOME.resolve("bin/kc.sh").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        kc.toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "DAYLIGHT_URL", PAGES,
                        "DAYLIGHT_SERVICE_ENABLED", "true",
                        "DAYLIGHT_SERVICE_SECRET", SERVICE_SECRET,
                        "DAYLIGHT_DEMO_PASSWORD", PASSWORD,
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "root",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
                        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"));
        process = builder.start();
        Eventually.is("Keycloak is ready; see target/keycloak.log", PATIENCE, this::isReady);
    }

    @Override
    public void close() {
        // The script may wait for the server, or have become it.
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The realm's address, which is its issuer. */
    String realm() {
        return url() + "/realms/daylight";
    }

    String token(Map<String, String> grant) {
        JsonNode answer = Http.json(Http.post(endpoint("token"), grant).body());
        if (!answer.has("access_token")) {
            throw new AssertionError(answer.toString());
        }
        return answer.path("access_token").textValue();
    }

    /** Of {@code auth}, {@code token}, {@code certs}. */
    String endpoint(String name) {
        return realm() + "/protocol/openid-connect/" + name;
    }

    /** A token of the programmes' client. */
    String serviceToken() {
        return token(Map.of(
                "grant_type", "client_credentials", "client_id", "daylight-service", "client_secret", SERVICE_SECRET));
    }

    /** What the administration of the realm answers. */
    JsonNode administer(String method, String path, Object document) {
        return Http.administer(method, url() + "/admin/realms/daylight" + path, administrator(), document);
    }

    /** The subject of the person with this name. */
    String id(String person) {
        for (JsonNode user : administer("GET", "/users?exact=true&username=" + person, null)) {
            return user.path("id").textValue();
        }
        throw new AssertionError("nobody is called " + person);
    }

    /** Why a grant is refused; null when it is not. */
    String error(Map<String, String> grant) {
        return Http.json(Http.post(endpoint("token"), grant).body())
                .path("error")
                .textValue();
    }

    /** A token of the realm that administers the others. */
    String administrator() {
        JsonNode answer = Http.json(Http.post(
                        url() + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                "root",
                                "password",
                                PASSWORD))
                .body());
        return answer.path("access_token").textValue();
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak has ended; see target/keycloak.log");
        }
        try {
            return Http.get(endpoint("certs")).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
