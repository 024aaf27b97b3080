package org.daylight.identity;

import static org.daylight.identity.Administration.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a bad token is answered, and what is good enough; BadTokensTest tries every bad one at every operation. */
@QuarkusTest
class TokenRulesTest {
    private static final String ME = "/api/v1/staff/me";

    @Test
    void aBadOneIsToldSo() {
        var bad = good().claim("aud", "another-app").sign();
        var answer = Api.as(bad).header("Accept-Language", "en").get(ME);
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

    @ParameterizedTest
    @ValueSource(strings = {"bearer", "BEARER"})
    void theSchemeHasNoCase(String scheme) {
        Api.given()
                .header("Authorization", scheme + " " + good().sign())
                .get(ME)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "AT+JWT", "application/at+jwt"})
    void anAccessTokenMaySaySoInItsHeader(String type) {
        var token = good().claim("typ", null).header("typ", type).sign();
        Api.as(token).get(ME).then().statusCode(200);
    }

    private static TestToken good() {
        return TestIssuer.bend("li", "editor");
    }
}
