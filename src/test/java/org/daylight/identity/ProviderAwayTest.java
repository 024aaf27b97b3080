package org.daylight.identity;

import static org.daylight.identity.Administration.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daylight.contract.Api;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * The identity provider is away when the portal starts, comes, goes, changes its keys and answers nonsense. Who reads notices
 * nothing; a staff member whose token cannot be judged is told to come back (503), and is never signed out (401) for it.
 */
@QuarkusTest
@TestProfile(ProviderAwayTest.Fickle.class)
class ProviderAwayTest {
    private static final String ME = "/api/v1/staff/me";

    /** Keys are kept for a fifth of a second. */
    public static class Fickle implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("daylight.identity.keys-kept", "PT0.2S");
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestDatabase.class), new TestResourceEntry(FickleIssuer.class));
        }
    }

    FickleIssuer provider;

    @Test
    void comesAndGoes() throws Exception {
        provider.publish("old");
        isAway();
        provider.come();
        assertEquals(200, status("old"));

        provider.publish("new");
        assertEquals(200, status("new"));
        provider.withdraw("old");
        Eventually.is("the withdrawn key is trusted no more", () -> status("old") == 401);
        assertEquals(200, status("new"));

        provider.leave();
        becomesAway();
        provider.come();
        assertEquals(200, status("new"));

        provider.babble(200, "<html>maintenance</html>");
        becomesAway();
        provider.babble(500, "{\"keys\": []}");
        isAway();
        provider.babble(200, null);
        assertEquals(200, status("new"));
        provider.hang(true);
        becomesAway();
        provider.hang(false);
        assertEquals(200, status("new"));
        isNotAskedAboutEveryMadeUpKey();
    }

    /** The key that the portal holds is good for a moment. */
    private void becomesAway() throws Exception {
        Set<Integer> statuses = new TreeSet<>();
        Eventually.is("the keys are forgotten", () -> {
            statuses.add(status("new"));
            return statuses.contains(503);
        });
        assertTrue(Set.of(200, 503).containsAll(statuses), () -> "answered " + statuses);
        isAway();
    }

    private void isAway() {
        Response answer =
                Api.as(provider.token("new")).header("Accept-Language", "en").get(ME);
        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.header("Retry-After"));
        assertEquals(
                tree(
                        """
                        {"type": "/problems/unavailable", "title": "Unavailable for the moment", "status": 503,
                         "detail": "Something this depends on is down; try again after Retry-After."}"""),
                tree(answer));
        assertEquals(401, Api.given().get(ME).statusCode());
        assertEquals(401, Api.as("garbage").get(ME).statusCode());
        assertEquals(200, Api.given().get("/api/v1/disclosures").statusCode());
        assertEquals(
                200, Api.as(provider.token("new")).get("/api/v1/disclosures").statusCode());
    }

    private void isNotAskedAboutEveryMadeUpKey() {
        int before = provider.asked();
        long began = System.nanoTime();
        Set<Integer> statuses = IntStream.range(0, 300)
                .mapToObj(i ->
                        Api.as(provider.tokenNaming("made-up-" + i)).get(ME).statusCode())
                .collect(Collectors.toSet());
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        assertEquals(Set.of(401), statuses);
        int asked = provider.asked() - before;
        assertTrue(asked <= 20 + seconds + 1, () -> "asked " + asked + " times in " + seconds + " s");
        assertEquals(200, status("new"));
    }

    private int status(String key) {
        return Api.as(provider.token(key)).get(ME).statusCode();
    }
}
