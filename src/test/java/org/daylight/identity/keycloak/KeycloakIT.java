package org.daylight.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.daylight.contract.Api;
import org.daylight.disclosure.Story;
import org.daylight.kernel.persistence.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged portal with a real Keycloak and the realm of {@code k8s/keycloak}, from signing in to Keycloak's absence. */
@Tag("keycloak")
class KeycloakIT {
    @TempDir
    static Path directory;

    private static Keycloak keycloak;
    private static StaffPortal portal;

    @BeforeAll
    static void start() throws Exception {
        keycloak = Keycloak.fresh();
        portal = StaffPortal.of(keycloak, directory);
    }

    @AfterAll
    static void end() {
        if (portal != null) {
            portal.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void aTablePublishedByThreePeopleWhoSignedIn() {
        String editor = portal.accessToken("demo-editor");
        String disclosure = Story.publish(
                editor,
                portal.accessToken("demo-reviewer"),
                portal.accessToken("demo-approver"),
                Story.draft(editor, StaffPortal.BODY),
                Story.rows());
        Api.given().get("/api/v1/disclosures/" + disclosure).then().statusCode(200);
        assertEquals(
                keycloak.id("demo-editor"), Api.as(editor).get(StaffPortal.ME).path("subject"));
    }

    @Test
    void thePagesSignInByCodeAndPkceAlone() {
        Browser browser = new Browser(keycloak);
        var question = browser.request();
        assertEquals("invalid_request", error(browser, question, "code_challenge", null));
        assertEquals("invalid_request", error(browser, question, "code_challenge_method", "plain"));
        assertEquals("unauthorized_client", error(browser, question, "response_type", "token"));
        var elsewhere = new HashMap<>(question);
        elsewhere.put("redirect_uri", "https://elsewhere.example/");
        assertEquals(400, browser.ask(elsewhere).statusCode());

        HttpResponse<String> stolen =
                browser.redeem(browser.code("demo-editor", Keycloak.PASSWORD), "another-verifier".repeat(4));
        assertEquals("invalid_grant", Http.json(stolen.body()).path("error").textValue());
        assertEquals(
                "unauthorized_client",
                keycloak.error(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "daylight-web",
                        "username",
                        "demo-editor",
                        "password",
                        Keycloak.PASSWORD)));
    }

    private static String error(Browser browser, Map<String, String> question, String parameter, String value) {
        var changed = new HashMap<>(question);
        changed.remove(parameter);
        if (value != null) {
            changed.put(parameter, value);
        }
        String location = browser.ask(changed).headers().firstValue("Location").orElse("no redirect#error=none");
        return Browser.parameters(location).get("error");
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        JsonNode tokens = new Browser(keycloak).signIn("demo-editor");
        var grant = Map.of(
                "grant_type", "refresh_token",
                "client_id", "daylight-web",
                "refresh_token", tokens.path("refresh_token").textValue());
        assertEquals(200, portal.me(keycloak.token(grant)));
        assertEquals("invalid_grant", keycloak.error(grant));
    }

    @Test
    void aProgrammeSignsInWithItsSecretAndDoesWhatItWasGiven() {
        String token = keycloak.serviceToken();
        assertEquals(200, portal.me(token));
        Api.as(token)
                .contentType("application/json")
                .body(Story.draftFor(StaffPortal.BODY))
                .post("/api/v1/staff/disclosures")
                .then()
                .statusCode(403);
        for (String secret : List.of("", "${DAYLIGHT_SERVICE_SECRET:}", "wrong")) {
            assertEquals(
                    "unauthorized_client",
                    keycloak.error(Map.of(
                            "grant_type",
                            "client_credentials",
                            "client_id",
                            "daylight-service",
                            "client_secret",
                            secret)));
        }
    }

    @Test
    void tokensForOtherPurposesOpenNothing() {
        JsonNode tokens = new Browser(keycloak).signIn("demo-editor");
        assertEquals(200, portal.me(tokens.path("access_token").textValue()));
        assertEquals(401, portal.me(tokens.path("id_token").textValue()), "an ID token");
        assertEquals(401, portal.me(tokens.path("refresh_token").textValue()), "a refresh token");
        String console = keycloak.token(Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                "demo-editor",
                "password",
                Keycloak.PASSWORD));
        assertEquals(401, portal.me(console), "for another audience");
        assertEquals(401, portal.me(keycloak.administrator()), "of another realm");
    }

    @Test
    void aTokenEndsWhenItSays() throws Exception {
        // The first call of all takes longest.
        assertEquals(200, portal.me(keycloak.serviceToken()));
        tokensLive("15");
        try {
            String token = keycloak.serviceToken();
            assertEquals(200, portal.me(token));
            Eventually.is("it has expired", () -> portal.me(token) == 401);
        } finally {
            tokensLive("");
        }
    }

    /** Seconds that a programme's token is good; empty for as long as everybody's. */
    private static void tokensLive(String seconds) {
        ObjectNode client = (ObjectNode) keycloak.administer("GET", "/clients?clientId=daylight-service", null)
                .get(0);
        client.withObject("/attributes").put("access.token.lifespan", seconds);
        keycloak.administer("PUT", "/clients/" + client.path("id").textValue(), client);
    }

    @Test
    void aNewKeyIsTrustedAtOnceAndAWithdrawnOneNoMore() throws Exception {
        String old = keycloak.serviceToken();
        assertEquals(200, portal.me(old));
        JsonNode former = keycloak.administer("GET", "/components?type=org.keycloak.keys.KeyProvider", null);
        keycloak.administer(
                "POST",
                "/components",
                Http.json(
                        """
                        {"name": "next", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                         "config": {"priority": ["200"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}"""));
        String recent = keycloak.serviceToken();
        assertEquals(200, portal.me(recent), "signed by the new key");
        assertEquals(200, portal.me(old), "signed by the old key, which is published still");

        long began = System.nanoTime();
        StreamSupport.stream(former.spliterator(), false)
                .filter(key -> key.path("providerId").asText().equals("rsa-generated"))
                .forEach(key -> keycloak.administer(
                        "DELETE", "/components/" + key.path("id").asText(), null));
        Eventually.is("the old key is trusted no more", () -> portal.me(old) == 401);
        Duration trusted = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("a withdrawn key was trusted for " + trusted);
        assertTrue(
                trusted.compareTo(StaffPortal.KEPT.multipliedBy(2).plusSeconds(1)) < 0, () -> "trusted for " + trusted);
        assertEquals(200, portal.me(recent));
    }

    /** A token is not asked about at each call: what happens to the person shows when it ends, five minutes later. */
    @Test
    void whoIsSignedOutOrDisabledKeepsTheirTokenButNotTheirPost() {
        JsonNode tokens = new Browser(keycloak).signIn("demo-reviewer");
        String token = tokens.path("access_token").textValue();
        String id = keycloak.id("demo-reviewer");
        JsonNode claims = Http.json(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
        assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong());

        keycloak.administer("POST", "/users/" + id + "/logout", null);
        assertEquals(200, portal.me(token));
        assertEquals(
                "invalid_grant",
                keycloak.error(Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        "daylight-web",
                        "refresh_token",
                        tokens.path("refresh_token").textValue())));
        keycloak.administer("PUT", "/users/" + id, Map.of("enabled", false));
        assertEquals(200, portal.me(token));
        assertTrue(new Browser(keycloak)
                .refusal("demo-reviewer", Keycloak.PASSWORD)
                .contains("disabled"));

        assertEquals(1, Api.as(token).get(StaffPortal.ME).<List<?>>path("posts").size());
        portal.endPost(id);
        assertEquals(0, Api.as(token).get(StaffPortal.ME).<List<?>>path("posts").size());
        keycloak.administer("PUT", "/users/" + id, Map.of("enabled", true));
        portal.givePost(id, "confidentiality-reviewer");
    }

    @Test
    void whoGuessesPasswordsIsLockedOut() {
        Browser guesser = new Browser(keycloak);
        for (int i = 0; i < 5; i++) {
            guesser.refusal("demo-auditor", "guess-number-" + i);
        }
        assertTrue(guesser.refusal("demo-auditor", Keycloak.PASSWORD).contains("Invalid username or password"));
        keycloak.administer("DELETE", "/attack-detection/brute-force/users/" + keycloak.id("demo-auditor"), null);
        assertEquals(200, portal.me(portal.accessToken("demo-auditor")));
    }

    @Test
    void everyoneReadsWhileKeycloakIsAway() throws Exception {
        String token = keycloak.serviceToken();
        assertEquals(200, portal.me(token));
        keycloak.close();
        try {
            isAway(token);
            portal.restart();
            assertEquals(503, portal.me(token), "a portal that started without Keycloak");
            assertEquals(200, Api.given().get("/api/v1/disclosures").statusCode());
        } finally {
            keycloak.start();
        }
        assertEquals(200, portal.me(token));
        assertEquals(200, portal.me(portal.accessToken("demo-editor")));
    }

    private static void isAway(String token) throws Exception {
        Set<Integer> statuses = new TreeSet<>();
        Eventually.is("nobody can judge the token", () -> {
            statuses.add(portal.me(token));
            return statuses.contains(503);
        });
        assertTrue(Set.of(200, 503).containsAll(statuses), () -> "answered " + statuses);
        assertEquals("5", Api.as(token).get(StaffPortal.ME).header("Retry-After"));
        assertEquals(200, Api.given().get("/api/v1/disclosures").statusCode());
    }
}
