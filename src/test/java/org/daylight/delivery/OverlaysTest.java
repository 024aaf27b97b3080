package org.daylight.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.delivery.Rendered.Pod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code k8s/} describes follows the schemas, fits together and is no wider open than it must be. */
class OverlaysTest {
    /** A Keycloak that builds itself at the start, on a laptop. */
    private static final String DEMONSTRATION = "Deployment keycloak";

    private static final Path README = Path.of("README.md");

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void everyObjectFollowsItsSchema(String overlay) {
        List<String> complaints = Rendered.overlay(overlay).objects().stream()
                .flatMap(each -> KubernetesSchemas.complaints(each).stream())
                .toList();
        assertEquals(List.of(), complaints);
    }

    @Test
    void schemasAreStrict() {
        Rendered county = Rendered.overlay("county");
        county.one("Deployment", "daylight").withObject("/spec/template/spec").put("hostNetworks", true);
        county.one("Cluster", "daylight-db").withObject("/spec/postgresql").put("parameter", 1);
        county.one("ObjectStore", "daylight-backup")
                .withObject("/spec/configuration/wal")
                .put("compression", "rar");
        county.one("Service", "daylight").put("kind", "Servce");
        assertEquals(
                4,
                county.objects().stream()
                        .filter(each -> !KubernetesSchemas.complaints(each).isEmpty())
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void everyPodIsConfined(String overlay) {
        for (Pod pod : Rendered.overlay(overlay).pods()) {
            JsonNode security = pod.spec().path("securityContext");
            assertTrue(security.path("runAsNonRoot").asBoolean(), pod.owner());
            assertTrue(security.path("runAsUser").asInt() > 0, pod.owner());
            assertEquals("RuntimeDefault", security.at("/seccompProfile/type").asText(), pod.owner());
            assertEquals(
                    "false", pod.spec().path("automountServiceAccountToken").asText(), pod.owner());
            assertEquals("false", pod.spec().path("enableServiceLinks").asText(), pod.owner());
            for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
                assertTrue(!pod.spec().has(shared), pod.owner() + " " + shared);
            }
            pod.spec().path("volumes").forEach(volume -> assertTrue(!volume.has("hostPath"), pod.owner()));
            for (JsonNode container : pod.containers()) {
                JsonNode own = container.path("securityContext");
                assertEquals("false", own.path("allowPrivilegeEscalation").asText(), pod.owner());
                assertEquals(
                        !pod.owner().equals(DEMONSTRATION),
                        own.path("readOnlyRootFilesystem").asBoolean(),
                        pod.owner());
                assertEquals("[\"ALL\"]", own.at("/capabilities/drop").toString(), pod.owner());
                assertTrue(!own.at("/capabilities").has("add") && !own.has("privileged"), pod.owner());
                for (String limit : List.of("requests/cpu", "requests/memory", "limits/cpu", "limits/memory")) {
                    assertTrue(container.path("resources").at("/" + limit).isTextual(), pod.owner() + " " + limit);
                }
                assertTrue(container.get("image").textValue().matches("[^:]+:(?!latest)[\\w.-]+"), pod.owner());
            }
        }
    }

    @Test
    void madeUpPeopleAreOnALaptopOnly() {
        Rendered.overlay("local").one("ConfigMap", "daylight-demo-users");
        assertTrue(Rendered.overlay("county").objects().stream()
                .noneMatch(each ->
                        each.toString().contains("demo-") || Rendered.name(each).equals("keycloak")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void probesAskTheManagementPort(String overlay) {
        Pod portal = Rendered.overlay(overlay).pod("Deployment daylight");
        JsonNode container = portal.containers().get(0);
        assertEquals(
                "/q/health/started", container.at("/startupProbe/httpGet/path").textValue());
        assertEquals(
                "/q/health/live", container.at("/livenessProbe/httpGet/path").textValue());
        assertEquals(
                "/q/health/ready", container.at("/readinessProbe/httpGet/path").textValue());
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertEquals(9000, portal.port(container.at("/" + probe + "/httpGet/port")), probe);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void whatIsUnderWayIsAnsweredBeforeTheEnd(String overlay) throws IOException {
        Rendered rendered = Rendered.overlay(overlay);
        Pod portal = rendered.pod("Deployment daylight");
        int leaving = seconds(rendered.variables(portal.containers().get(0)).get("QUARKUS_SHUTDOWN_DELAY"));
        int answering = seconds(settings().getProperty("quarkus.shutdown.timeout"));
        int grace = portal.spec().path("terminationGracePeriodSeconds").intValue();
        assertTrue(leaving >= 5 && answering >= 10 && grace >= leaving + answering + 10, leaving + " " + answering);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void noPortalGoesBeforeAnotherHasCome(String overlay) {
        Rendered rendered = Rendered.overlay(overlay);
        JsonNode deployment = rendered.one("Deployment", "daylight");
        JsonNode scaler = rendered.one("HorizontalPodAutoscaler", "daylight");
        JsonNode budget = rendered.one("PodDisruptionBudget", "daylight");
        assertEquals(
                0, deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(-1));
        assertTrue(!deployment.get("spec").has("replicas"), "each apply would undo what the autoscaler did");
        assertEquals(
                "apps/v1 Deployment daylight",
                String.join(
                        " ", Rendered.texts(scaler.at("/spec/scaleTargetRef")).values()));
        assertTrue(rendered.pod("Deployment daylight").is(budget.at("/spec/selector/matchLabels")));
        assertTrue(rendered.pod("Deployment daylight").is(deployment.at("/spec/selector/matchLabels")));
        if (overlay.equals("county")) {
            assertTrue(scaler.at("/spec/minReplicas").asInt() >= 2);
        }
    }

    /** Even when one portal is being replaced and a standby with all its readers has just become the primary. */
    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void theDatabaseHasRoomForEveryPortal(String overlay) throws IOException {
        Rendered rendered = Rendered.overlay(overlay);
        int portals = rendered.one("HorizontalPodAutoscaler", "daylight")
                        .at("/spec/maxReplicas")
                        .intValue()
                + rendered.one("Deployment", "daylight")
                        .at("/spec/strategy/rollingUpdate/maxSurge")
                        .intValue();
        Properties settings = settings();
        int each = 0;
        for (String pool : List.of("", "reader.", "primary.")) {
            each += Integer.parseInt(settings.getProperty("quarkus.datasource." + pool + "jdbc.max-size"));
        }
        int room = Integer.parseInt(rendered.one("Cluster", "daylight-db")
                .at("/spec/postgresql/parameters/max_connections")
                .textValue());
        assertTrue(portals * each + 20 <= room, portals + " portals x " + each + " connections in " + room);
    }

    @Test
    void whatIsPublishedIsOnTwoMachines() {
        JsonNode cluster = Rendered.overlay("county").one("Cluster", "daylight-db");
        assertEquals(3, cluster.at("/spec/instances").intValue());
        assertEquals(1, cluster.at("/spec/postgresql/synchronous/number").intValue());
        assertEquals(
                "required",
                cluster.at("/spec/postgresql/synchronous/dataDurability").asText());
        assertEquals(
                "required", cluster.at("/spec/affinity/podAntiAffinityType").asText());
        assertEquals(
                "C.UTF-8", cluster.at("/spec/bootstrap/initdb/builtinLocale").asText());
    }

    @Test
    void backupsAreMadeAndForgotten() {
        Rendered county = Rendered.overlay("county");
        JsonNode plugin = county.one("Cluster", "daylight-db").at("/spec/plugins/0");
        JsonNode schedule = county.one("ScheduledBackup", "daylight-db").get("spec");
        JsonNode store = county.one(
                "ObjectStore", plugin.at("/parameters/barmanObjectName").asText());
        assertTrue(plugin.path("isWALArchiver").asBoolean());
        assertEquals("30d", store.at("/spec/retentionPolicy").asText());
        assertEquals(plugin.path("name"), schedule.at("/pluginConfiguration/name"));
        assertEquals("daylight-db", schedule.at("/cluster/name").asText());
        assertEquals(6, schedule.path("schedule").asText().split(" ").length, "seconds first");
    }

    /** Whoever makes the secrets finds each of them in README. */
    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void everySecretIsMadeByHand(String overlay) throws IOException {
        Rendered rendered = Rendered.overlay(overlay);
        assertEquals(0, rendered.all("Secret").count());
        Set<String> names = new TreeSet<>();
        for (JsonNode object : rendered.objects()) {
            for (String reference : List.of("secretKeyRef", "secret", "passwordSecret", "accessKeyId")) {
                object.findValues(reference)
                        .forEach(each -> names.add(
                                each.path("name").asText(each.path("secretName").asText())));
            }
        }
        names.remove("daylight-db-ca"); // The operator makes it.
        assertTrue(names.containsAll(Set.of("daylight-owner", "daylight-app", "daylight-reader")), names.toString());
        String readme = Files.readString(README);
        assertTrue(readme.contains("for role in owner app reader; do"));
        names.removeIf(name -> readme.contains("create secret generic "
                + name.replaceFirst("-(owner|app|reader)$", "-\\$role").replace("\\", "") + " "));
        assertEquals(Set.of(), names);
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.replaceFirst("(?i)s$", ""));
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings;
    }
}
