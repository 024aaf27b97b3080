package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class IssuerCheckTest {
    private static final String SERVER = "quarkus.oidc.auth-server-url";
    private static final String ISSUER = "quarkus.oidc.token.issuer";

    @Test
    void oneThatGoesByItsAddressIsMeant() throws IOException {
        try (ProviderStub provider = ProviderStub.honest()) {
            assertDoesNotThrow(() -> check(Map.of(SERVER, provider.url())));
            assertDoesNotThrow(() -> check(Map.of(SERVER, provider.url() + "/")));
        }
    }

    @Test
    void oneBehindAnInternalAddressIsMeantWhenItsIssuerIsConfigured() throws IOException {
        try (ProviderStub provider = ProviderStub.calling("https://sso.example.cn")) {
            assertDoesNotThrow(() -> check(Map.of(SERVER, provider.url(), ISSUER, "https://sso.example.cn")));
        }
    }

    @Test
    void anotherIsNotMeant() throws IOException {
        try (ProviderStub provider = ProviderStub.calling("https://sso.example.cn")) {
            StartupRefusal refusal = assertThrows(StartupRefusal.class, () -> check(Map.of(SERVER, provider.url())));
            assertEquals(
                    "The identity provider " + provider.url()
                            + " calls itself https://sso.example.cn and the configured"
                            + " issuer is " + provider.url() + ": correct QUARKUS_OIDC_AUTH_SERVER_URL or"
                            + " QUARKUS_OIDC_TOKEN_ISSUER.",
                    refusal.words().en());
        }
    }

    @Test
    void oneThatIsDownStopsNobody() throws IOException {
        ProviderStub provider = ProviderStub.honest();
        provider.close();
        assertDoesNotThrow(() -> check(Map.of(SERVER, provider.url())));
    }

    @Test
    void withoutDiscoveryNobodyIsAsked() throws IOException {
        try (ProviderStub provider = ProviderStub.calling("https://sso.example.cn")) {
            assertDoesNotThrow(() -> check(Map.of(SERVER, provider.url(), "quarkus.oidc.discovery-enabled", "false")));
        }
    }

    private static void check(Map<String, String> settings) {
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        new IssuerCheck().check(config);
    }
}
