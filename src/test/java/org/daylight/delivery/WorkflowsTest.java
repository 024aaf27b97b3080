package org.daylight.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Workflows may do little, for a limited time, and run only code that cannot change behind our back. */
class WorkflowsTest {
    private static final Path WORKFLOWS = Path.of(".github/workflows");

    private final Map<String, ObjectNode> workflows = new TreeMap<>();

    WorkflowsTest() throws IOException {
        try (var files = Files.list(WORKFLOWS)) {
            for (Path file : files.toList()) {
                workflows.put(
                        file.getFileName().toString(),
                        Kustomization.documents(file).get(0));
            }
        }
    }

    @Test
    void theyAreThere() {
        assertEquals(Set.of("build.yml", "contract.yml", "nightly.yml", "image.yml"), workflows.keySet());
    }

    @Test
    void actionsArePinned() throws IOException {
        for (String name : workflows.keySet()) {
            List<String> uses = Files.readString(WORKFLOWS.resolve(name))
                    .lines()
                    .filter(line -> line.contains("uses:"))
                    .toList();
            assertTrue(!uses.isEmpty(), name);
            for (String line : uses) {
                assertTrue(line.matches(" +(- )?uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"), name + line);
            }
        }
    }

    @Test
    void onlyWhoPushesMayWrite() {
        Set<String> writers = new TreeSet<>();
        workflows.forEach((name, workflow) -> {
            assertEquals("{\"contents\":\"read\"}", workflow.path("permissions").toString(), name);
            assertTrue(!workflow.path("on").toString().contains("pull_request_target"), name);
            workflow.get("jobs")
                    .fields()
                    .forEachRemaining(
                            job -> job.getValue().path("permissions").fields().forEachRemaining(permission -> {
                                if (permission.getValue().textValue().equals("write")) {
                                    writers.add(name + " " + job.getKey() + " " + permission.getKey());
                                }
                            }));
        });
        assertEquals(
                Set.of("image.yml push packages", "image.yml push id-token", "image.yml push attestations"), writers);
        assertEquals(
                "github.ref_type == 'tag'",
                workflows.get("image.yml").at("/jobs/push/if").textValue());
    }

    @Test
    void everyJobEndsAndKeepsNoCredentials() {
        workflows.forEach((name, workflow) -> workflow.get("jobs").fields().forEachRemaining(job -> {
            assertTrue(job.getValue().path("timeout-minutes").intValue() > 0, name + " " + job.getKey());
            assertTrue(job.getValue().path("runs-on").textValue().matches("ubuntu-\\d.*"), name + " " + job.getKey());
            for (JsonNode step : job.getValue().get("steps")) {
                if (step.path("uses").asText().startsWith("actions/checkout@")) {
                    assertEquals("false", step.at("/with/persist-credentials").asText(), name + " " + job.getKey());
                }
                // What people type, a title or a branch, must not become part of a command.
                assertTrue(!step.path("run").asText().contains("${{ github."), name + " " + job.getKey());
            }
        }));
    }

    @Test
    void programmesAreProfiles() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        JsonNode programmes = workflows.get("nightly.yml").at("/jobs/programme/strategy/matrix/programme");
        assertTrue(programmes.size() >= 4);
        programmes.forEach(programme -> assertTrue(
                pom.contains("<id>" + programme.textValue() + "</id>"), programme.textValue() + " is no profile"));
        assertTrue(pom.contains("<id>image</id>"));
    }
}
