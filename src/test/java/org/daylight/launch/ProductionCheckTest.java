package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionCheckTest {
    private final Map<String, String> settings = new TreeMap<>(Map.of(
            "quarkus.oidc.auth-server-url", "https://sso.example.cn",
            "quarkus.oidc.token.audience", "daylight",
            "daylight.page.cursor-key", "0123456789abcdef0123456789abcdef"));

    @Test
    void aSafeConfigurationPasses() {
        assertDoesNotThrow(this::check);
    }

    @Test
    void aPublicKeyStandsForAProvider() {
        settings.remove("quarkus.oidc.auth-server-url");
        settings.put("quarkus.oidc.public-key", "MIIB");
        assertDoesNotThrow(this::check);
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.auth-server-url, QUARKUS_OIDC_AUTH_SERVER_URL",
        "quarkus.oidc.token.audience, QUARKUS_OIDC_TOKEN_AUDIENCE",
        "daylight.page.cursor-key, DAYLIGHT_PAGE_CURSOR_KEY"
    })
    void whatIsMissingOrBlankIsNamed(String key, String variable) {
        settings.remove(key);
        assertEquals(variable + " is not set", refusal().replaceFirst(":.*", ""));
        settings.put(key, " ");
        assertEquals(variable + " is not set", refusal().replaceFirst(":.*", ""));
    }

    @Test
    void theKeyOfDevelopmentIsRefused() throws IOException {
        Properties shipped = new Properties();
        try (InputStream file = Main.class.getResourceAsStream("/application.properties")) {
            shipped.load(file);
        }
        settings.put("daylight.page.cursor-key", shipped.getProperty("%dev,test.daylight.page.cursor-key"));
        assertEquals(
                "DAYLIGHT_PAGE_CURSOR_KEY is the development default", refusal().replaceFirst(",.*", ""));
    }

    private String refusal() {
        return assertThrows(StartupRefusal.class, this::check).words().en();
    }

    private void check() {
        new ProductionCheck()
                .check(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }
}
