package org.daylight.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.daylight.delivery.Rendered.Pod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal's pods are told what the portal knows, all that it needs, and nothing that they must not know. */
class PodSettingsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z].*?) \\|");
    private static final Pattern WORD = Pattern.compile("`(…?)([A-Z][A-Z_]*|_[A-Z_]+)`");

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void everyVariableIsInTheTableOfReadme(String overlay) throws IOException {
        Set<String> unknown = new TreeSet<>();
        Rendered rendered = Rendered.overlay(overlay);
        for (String owner : List.of("Deployment daylight", "Job daylight-migrate")) {
            unknown.addAll(
                    rendered.variables(rendered.pod(owner).containers().get(0)).keySet());
        }
        assertTrue(unknown.size() > 8, unknown.toString());
        unknown.removeIf(known()::contains);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void theTableIsRead() throws IOException {
        Set<String> known = known();
        assertTrue(known.containsAll(Set.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "QUARKUS_DATASOURCE_READER_PASSWORD",
                "DAYLIGHT_HTTP_MAX_URI",
                "QUARKUS_MANAGEMENT_PORT")));
        assertTrue(!known.contains("QUARKUS_DATASOURCE_PASSWROD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void thePortalIsToldAllThatItNeeds(String overlay) {
        Rendered rendered = Rendered.overlay(overlay);
        JsonNode container = rendered.pod("Deployment daylight").containers().get(0);
        Map<String, String> variables = rendered.variables(container);
        assertTrue(
                variables
                        .keySet()
                        .containsAll(Set.of(
                                "QUARKUS_DATASOURCE_USERNAME",
                                "QUARKUS_DATASOURCE_PASSWORD",
                                "QUARKUS_DATASOURCE_READER_USERNAME",
                                "QUARKUS_DATASOURCE_READER_PASSWORD",
                                "QUARKUS_OIDC_AUTH_SERVER_URL",
                                "QUARKUS_OIDC_TOKEN_AUDIENCE",
                                "DAYLIGHT_PAGE_CURSOR_KEY")),
                variables.toString());
        String reads = overlay.equals("county") ? "ro" : "r";
        assertTrue(variables
                .get("QUARKUS_DATASOURCE_JDBC_URL")
                .startsWith("jdbc:postgresql://daylight-db-rw:5432/daylight?"));
        assertTrue(variables
                .get("QUARKUS_DATASOURCE_READER_JDBC_URL")
                .startsWith("jdbc:postgresql://daylight-db-" + reads + ":5432/daylight?"));
        variables.forEach((name, value) -> {
            assertTrue(!name.endsWith("JDBC_URL") || value.contains("sslmode=verify-full"), name);
            assertTrue(!name.matches(".*(PASSWORD|_KEY)") || value.isEmpty(), name + " is no secret");
            assertTrue(!value.contains("password"), name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void whoServesDoesNotKnowTheOwner(String overlay) {
        Rendered rendered = Rendered.overlay(overlay);
        Pod portal = rendered.pod("Deployment daylight");
        assertTrue(!portal.spec().toString().contains("owner"));
        assertEquals("false", rendered.variables(portal.containers().get(0)).get("QUARKUS_FLYWAY_MIGRATE_AT_START"));
        Pod migrate = rendered.pod("Job daylight-migrate");
        assertEquals("[\"migrate\"]", migrate.containers().get(0).get("args").toString());
        assertEquals(
                portal.containers().get(0).get("image"),
                migrate.containers().get(0).get("image"));
        assertEquals("daylight-owner", secretOf(migrate, "QUARKUS_FLYWAY_PASSWORD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void everyMapThatIsUsedIsThere(String overlay) throws IOException {
        Rendered rendered = Rendered.overlay(overlay);
        for (Pod pod : rendered.pods()) {
            Set<String> volumes = new TreeSet<>(pod.spec().path("volumes").findValuesAsText("name"));
            for (JsonNode map : pod.spec().findValues("configMap")) {
                rendered.one("ConfigMap", map.get("name").textValue());
            }
            for (JsonNode container : pod.containers()) {
                container
                        .path("volumeMounts")
                        .forEach(mount ->
                                assertTrue(volumes.contains(mount.get("name").textValue()), pod.owner()));
            }
        }
        Map<String, String> settings = rendered.variables(
                rendered.pod("Deployment daylight").containers().get(0));
        assertEquals("/etc/daylight/founding/founding.json", settings.get("DAYLIGHT_IDENTITY_FOUNDING"));
        String founding = rendered.one("ConfigMap", "daylight-founding")
                .at("/data/founding.json")
                .textValue();
        JsonNode document = new ObjectMapper().readTree(founding);
        assertEquals("false", document.path("demo").asText(), "a portal refuses made-up people");
        List<String> bodies = document.path("bodies").findValuesAsText("code");
        assertTrue(bodies.containsAll(document.path("posts").findValuesAsText("body")) && !bodies.isEmpty());
    }

    private static String secretOf(Pod pod, String variable) {
        for (JsonNode each : pod.containers().get(0).get("env")) {
            if (each.get("name").textValue().equals(variable)) {
                return each.at("/valueFrom/secretKeyRef/name").textValue();
            }
        }
        return null;
    }

    /** Names in the first column: whole ones, and {@code …_PASSWORD} for the last whole one with another ending. */
    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>();
        var rows = ROW.matcher(Files.readString(Path.of("README.md")));
        while (rows.find()) {
            String whole = "";
            var words = WORD.matcher(rows.group(1));
            while (words.find()) {
                if (words.group(1).isEmpty()) {
                    whole = words.group(2);
                    known.add(whole);
                } else {
                    String[] parts = whole.split("_");
                    for (int length = 2; length < parts.length; length++) {
                        known.add(String.join("_", Arrays.copyOf(parts, length)) + words.group(2));
                    }
                }
            }
        }
        return known;
    }
}
