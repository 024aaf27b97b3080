package org.daylight.operation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What the portal of the tests says of itself: an address, two contacts, one page of staff. */
public class TestSite implements QuarkusTestResourceLifecycleManager {
    public static final String URL = "https://portal.example.cn";
    public static final String DESK = "https://desk.example.cn";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "daylight.site.url", URL,
                "daylight.site.security-contact", "mailto:security@example.cn,https://portal.example.cn/report",
                "daylight.site.staff-origins", DESK);
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
