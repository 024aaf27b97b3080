package org.daylight.identity.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daylight.contract.Api;
import org.daylight.launch.PackagedPortal;

/** The packaged portal that trusts a real Keycloak, with posts for four people of the demonstration. */
final class StaffPortal implements AutoCloseable {
    static final String ME = "/api/v1/staff/me";
    static final String BODY = "920000NY";
    static final Duration KEPT = Duration.ofSeconds(2);

    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    private static final String FOUNDING =
            """
            {"demo": false, "proxies": [], "posts": [%s],
             "bodies": [{"code": "920000", "name": "登录县", "kind": "county"},
                        {"code": "920000NY", "name": "登录县农业农村局", "kind": "department", "parent": "920000"}]}""";
    private static final Map<String, String> ROLES = Map.of(
            "demo-editor", "editor",
            "demo-reviewer", "confidentiality-reviewer",
            "demo-approver", "approver",
            "demo-admin", "admin");

    private final Keycloak keycloak;
    private final Map<String, String> variables;
    private PackagedPortal process;

    private StaffPortal(Keycloak keycloak, Map<String, String> variables) {
        this.keycloak = keycloak;
        this.variables = variables;
    }

    static StaffPortal of(Keycloak keycloak, Path directory) {
        String posts = ROLES.entrySet().stream()
                .map(person -> post(keycloak.id(person.getKey()), person.getValue()))
                .collect(Collectors.joining(", "));
        Map<String, String> variables = PackagedPortal.variables(keycloak.realm(), directory);
        try {
            Path founding = Files.writeString(directory.resolve("founding.json"), FOUNDING.formatted(posts));
            variables.put("DAYLIGHT_IDENTITY_FOUNDING", founding.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        variables.put("DAYLIGHT_IDENTITY_KEYS_KEPT", KEPT.toString());
        StaffPortal portal = new StaffPortal(keycloak, variables);
        portal.start();
        return portal;
    }

    private static String post(String subject, String role) {
        return "{\"subject\": \"%s\", \"role\": \"%s\", \"body\": \"%s\", \"fromDay\": \"2026-01-01\"}"
                .formatted(subject, role, role.equals("admin") ? "920000" : BODY);
    }

    private void start() {
        process = PackagedPortal.start(variables, JVM).awaitReady();
        Api.askAt(process.port);
    }

    void restart() {
        close();
        start();
    }

    @Override
    public void close() {
        Api.askAsUsual();
        process.process.destroy();
        process.awaitEnd();
    }

    /** The status that the holder of {@code token} gets. */
    int me(String token) {
        return Api.as(token).get(ME).statusCode();
    }

    /** An access token of somebody who signs in now. */
    String accessToken(String person) {
        return new Browser(keycloak).signIn(person).path("access_token").textValue();
    }

    /** Ends the post of {@code subject} long ago. */
    void endPost(String subject) {
        String admin = accessToken("demo-admin");
        List<String> posts = Api.as(admin)
                .queryParam("limit", 1000)
                .get("/api/v1/staff/posts")
                .path("items.findAll { it.subject == '" + subject + "' && it.toDay == null }.post");
        Api.as(admin)
                .contentType("application/json")
                .body("{\"toDay\": \"2026-01-01\"}")
                .post("/api/v1/staff/posts/" + posts.get(0) + "/end")
                .then()
                .statusCode(200);
    }

    /** Gives it back from today on. */
    void givePost(String subject, String role) {
        Api.as(accessToken("demo-admin"))
                .contentType("application/json")
                .body("{\"subject\": \"%s\", \"role\": \"%s\", \"body\": \"%s\"}".formatted(subject, role, BODY))
                .post("/api/v1/staff/posts")
                .then()
                .statusCode(201);
    }
}
