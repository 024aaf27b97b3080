package org.daylight.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The portal takes the test issuer's good tokens, and none of those that are bent in one thing. */
@QuarkusTest
class TestIssuerTest {
    @Inject
    TenantIdentityProvider portal;

    @Test
    void aGoodTokenCarriesSubjectAndRoles() {
        SecurityIdentity identity = authenticate(TestIssuer.token("li", "editor", "approver"));
        assertEquals("li", identity.getPrincipal().getName());
        assertEquals(Set.of("editor", "approver"), identity.getRoles());
    }

    @TestFactory
    Stream<DynamicTest> aBentTokenIsRefused() {
        Instant past = Instant.parse("2020-01-02T00:00:00Z");
        Instant future = Instant.parse("2099-01-01T00:00:00Z");
        return Stream.of(
                bent("another issuer", () -> good().claim("iss", "https://elsewhere.example")
                        .sign()),
                bent("no issuer", () -> good().claim("iss", null).sign()),
                bent("another audience", () -> good().claim("aud", "another-app")
                        .sign()),
                bent("no audience", () -> good().claim("aud", null).sign()),
                bent("an ID token", () -> good().claim("typ", "ID").sign()),
                bent("a refresh token", () -> good().claim("typ", "Refresh").sign()),
                bent("no type", () -> good().claim("typ", null).sign()),
                bent("no subject", () -> good().claim("sub", null).sign()),
                bent("expired", () -> good().expires(past).sign()),
                bent("no expiry", () -> good().claim("exp", null).sign()),
                bent("not yet valid", () -> good().notBefore(future).sign()),
                bent("another algorithm", () -> good().header("alg", "RS512").sign()),
                bent("another key's id", () -> good().header("kid", "unknown").sign()),
                bent("a stranger's signature", () -> good().signByStranger()),
                bent("no signature", () -> good().unsigned()),
                bent("a public secret", () -> good().signByPublicSecret("secret".getBytes(StandardCharsets.UTF_8))),
                bent("changed afterwards", () -> good().tampered("groups", Set.of("admin"))),
                bent("no token at all", () -> "not.a.token"));
    }

    private static TestToken good() {
        return TestIssuer.bend("li", "editor");
    }

    private DynamicTest bent(String name, Supplier<String> token) {
        return DynamicTest.dynamicTest(
                name, () -> assertThrows(AuthenticationFailedException.class, () -> authenticate(token.get())));
    }

    private SecurityIdentity authenticate(String token) {
        return portal.authenticate(new AccessTokenCredential(token)).await().indefinitely();
    }
}
