package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteCheckTest {

    @Test
    void nothingNeedsToBeSaid() {
        assertDoesNotThrow(() -> check(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url|https://portal.example.cn:8443",
                "staff-origins|https://desk.example.cn,http://localhost:3000",
                "security-contact|mailto:security@example.cn,tel:+86-10-5550-0100,https://example.cn/report?a=b",
            })
    void goodFormsPass(String key, String value) {
        assertDoesNotThrow(() -> check(Map.of("daylight.site." + key, value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url|portal.example.cn|DAYLIGHT_SITE_URL has portal.example.cn, which is not of the form https://portal.example.cn.",
                "url|https://portal.example.cn/|DAYLIGHT_SITE_URL has https://portal.example.cn/, which is not of the form https://portal.example.cn.",
                "staff-origins|https://desk.example.cn,*|DAYLIGHT_SITE_STAFF_ORIGINS has *, which is not of the form https://desk.example.cn.",
                "staff-origins|https://Desk.example.cn|DAYLIGHT_SITE_STAFF_ORIGINS has https://Desk.example.cn, which is not of the form https://desk.example.cn.",
                "security-contact|security@example.cn|DAYLIGHT_SITE_SECURITY_CONTACT has security@example.cn, which is not of the form mailto:security@example.cn.",
                "security-contact|http://example.cn|DAYLIGHT_SITE_SECURITY_CONTACT has http://example.cn, which is not of the form mailto:security@example.cn.",
            })
    void aWrongFormIsNamed(String key, String value, String words) {
        var refusal = assertThrows(StartupRefusal.class, () -> check(Map.of("daylight.site." + key, value)));
        assertEquals(words, refusal.words().en());
    }

    private static void check(Map<String, String> settings) {
        new SiteCheck()
                .check(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }
}
