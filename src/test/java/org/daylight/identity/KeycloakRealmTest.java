package org.daylight.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The realm for Keycloak fits the portal and is safe as it stands; {@code -Pkeycloak} tries it for real. */
class KeycloakRealmTest {
    private static final JsonNode REALM = read("daylight-realm.json");
    private static final JsonNode DEMO = read("demo/daylight-users-0.json");

    @Test
    void itsRolesAreThePortals() {
        var roles = new TreeSet<>(REALM.path("roles").path("realm").findValuesAsText("name"));
        assertEquals(
                Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toCollection(TreeSet::new)), roles);
        for (JsonNode mapping : REALM.path("scopeMappings")) {
            var mapped = new TreeSet<String>();
            mapping.path("roles").forEach(role -> mapped.add(role.textValue()));
            assertEquals(roles, mapped);
        }
    }

    @Test
    void peopleAndProgrammesSignInInOneWayEach() {
        assertEquals(List.of(true, true, false, false, false), flows("daylight-web"));
        assertEquals(
                "S256",
                client("daylight-web")
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .textValue());
        assertEquals(List.of(false, false, false, false, true), flows("daylight-service"));
    }

    /** Public, code, implicit, password, of a programme itself. */
    private static List<Boolean> flows(String client) {
        return List.of(
                client(client).path("publicClient").booleanValue(),
                client(client).path("standardFlowEnabled").booleanValue(),
                client(client).path("implicitFlowEnabled").booleanValue(),
                client(client).path("directAccessGrantsEnabled").booleanValue(),
                client(client).path("serviceAccountsEnabled").booleanValue());
    }

    @Test
    void accessTokensOfBothAreForThePortal() {
        for (String id : List.of("daylight-web", "daylight-service")) {
            JsonNode mapper = client(id).path("protocolMappers").path(0);
            assertEquals("oidc-audience-mapper", mapper.path("protocolMapper").textValue());
            assertEquals(
                    "daylight",
                    mapper.path("config").path("included.custom.audience").textValue());
            assertEquals(
                    "true", mapper.path("config").path("access.token.claim").textValue());
            assertEquals("false", mapper.path("config").path("id.token.claim").textValue());
        }
    }

    /** Keycloak takes a placeholder that has neither value nor default for the secret itself, which everyone can read. */
    @Test
    void noSecretIsInTheFile() {
        assertEquals(
                "${DAYLIGHT_SERVICE_SECRET:}",
                client("daylight-service").path("secret").textValue());
        assertEquals(
                "${DAYLIGHT_SERVICE_ENABLED:false}",
                client("daylight-service").path("enabled").textValue());
        assertTrue(REALM.path("users").isMissingNode());
    }

    @Test
    void nobodyGuessesOrRegisters() {
        assertTrue(REALM.path("bruteForceProtected").booleanValue());
        assertEquals(false, REALM.path("registrationAllowed").booleanValue());
        assertTrue(REALM.path("passwordPolicy").textValue().startsWith("length(12)"));
        assertEquals(300, REALM.path("accessTokenLifespan").intValue());
    }

    @Test
    void peopleOfTheDemonstrationAreMarked() {
        for (JsonNode user : DEMO.path("users")) {
            assertTrue(user.path("username").textValue().startsWith("demo-"));
            assertTrue(user.path("email").textValue().endsWith("@demo.invalid"));
            assertEquals("示例", user.path("lastName").textValue());
            assertEquals(
                    List.of("${DAYLIGHT_DEMO_PASSWORD}"),
                    user.path("credentials").findValuesAsText("value"));
        }
    }

    private static JsonNode client(String id) {
        for (JsonNode client : REALM.path("clients")) {
            if (client.path("clientId").textValue().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(new File("k8s/keycloak/" + file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
