package org.daylight.identity;

import static org.daylight.identity.Administration.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that is wrong in one thing opens nothing: 401 with a challenge (RFC 6750 §3) and a problem document. */
@QuarkusTest
class TokenRulesTest {
    private static final String ME = "/api/v1/staff/me";

    static Stream<String> wrongInOneThing() {
        return tokens().keySet().stream();
    }

    private static Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put(
                "another issuer",
                good().claim("iss", "https://elsewhere.example").sign());
        tokens.put("another audience", good().claim("aud", "another-app").sign());
        tokens.put("no audience", good().claim("aud", null).sign());
        tokens.put("an ID token", good().claim("typ", "ID").sign());
        tokens.put("a refresh token", good().claim("typ", "Refresh").sign());
        tokens.put("RS512, rightly signed", good().signBySha512());
        tokens.put("no algorithm", good().unsigned());
        tokens.put("HS256 with a public secret", good().signByPublicSecret("secret".getBytes(StandardCharsets.UTF_8)));
        tokens.put(
                "expired", good().expires(Instant.parse("2020-01-02T00:00:00Z")).sign());
        tokens.put("no expiry", good().claim("exp", null).sign());
        tokens.put(
                "not yet valid",
                good().notBefore(Instant.parse("2099-01-01T00:00:00Z")).sign());
        tokens.put("no subject", good().claim("sub", null).sign());
        tokens.put("a stranger's signature", good().signByStranger());
        tokens.put("changed afterwards", good().tampered("groups", List.of("admin")));
        return tokens;
    }

    @ParameterizedTest
    @MethodSource("wrongInOneThing")
    void isRefused(String wrong) {
        var answer = Api.as(tokens().get(wrong)).header("Accept-Language", "en").get(ME);
        assertEquals(401, answer.statusCode());
        assertEquals(List.of("Bearer error=\"invalid_token\""), answer.headers().getValues("WWW-Authenticate"));
        assertEquals(
                tree(
                        """
                        {"type": "/problems/not-signed-in", "title": "Not signed in", "status": 401,
                         "detail": "This operation needs a staff member's bearer token; it is missing, expired or not valid."}"""),
                tree(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic bGk6bGk=", "Negotiate x", "Bearer", "Bearer ", "bearer", "li"})
    void otherCredentialsAreNone(String header) {
        var answer = Api.given().header("Authorization", header).get(ME);
        assertEquals(401, answer.statusCode());
        assertEquals("Bearer", answer.header("WWW-Authenticate").substring(0, 6));
    }

    @Test
    void oneOfSeveralAudiencesIsEnough() {
        var token =
                good().claim("aud", List.of("another-app", TestIssuer.AUDIENCE)).sign();
        assertEquals(
                tree("{\"subject\": \"li\", \"posts\": []}"), tree(Api.as(token).get(ME)));
    }

    private static TestToken good() {
        return TestIssuer.bend("li", "editor");
    }
}
