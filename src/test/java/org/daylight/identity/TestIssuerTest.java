package org.daylight.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The portal takes the test issuer's good tokens; BadTokensTest tries the others. */
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

    private SecurityIdentity authenticate(String token) {
        return portal.authenticate(new AccessTokenCredential(token)).await().indefinitely();
    }
}
