package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.daylight.contract.Api;
import org.daylight.disclosure.SmallCounty;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.launch.PackagedPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged portal's log at its most talkative, after requests with a person's name in every place and every failure. */
class DiscreetLogIT {
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    private static final String REQUEST = Indiscretions.REQUEST;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private PostgresServer server;
    private PackagedPortal portal;
    private final TraceCollector collector = new TraceCollector();

    @BeforeEach
    void start() throws Exception {
        server = PostgresServer.create(directory.resolve("server"));
        var variables = PackagedPortal.variables(TestIssuer.url(), directory);
        variables.putAll(PackagedPortal.variables(server.settings()));
        variables.put(
                "DAYLIGHT_IDENTITY_FOUNDING", SmallCounty.founding(directory).toString());
        variables.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.url());
        variables.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        variables.put("QUARKUS_LOG_CATEGORY__ORG_DAYLIGHT_VISITS__LEVEL", "DEBUG");
        portal = PackagedPortal.start(variables, JVM).awaitReady();
        Api.askAt(portal.port);
    }

    @AfterEach
    void end() {
        Api.askAsUsual();
        portal.process.destroyForcibly();
        server.close();
        collector.close();
    }

    @Test
    void namesNobody() throws Exception {
        new Indiscretions(portal, server).all();
        portal.process.destroy();
        portal.awaitEnd();
        var log = portal.output();
        for (var secret : Indiscretions.SECRETS) {
            assertFalse(log.contains(secret), () -> secret + ":\n" + lines(log, secret));
        }
        tellsWhatHappened(entries(log));
        assertEquals(0, collector.connections(), "traces leave though nobody switched them on");
    }

    private static List<JsonNode> entries(String log) throws IOException {
        var entries = new ArrayList<JsonNode>();
        for (var line : log.lines().toList()) {
            entries.add(JSON.readTree(line));
        }
        return entries;
    }

    private static void tellsWhatHappened(List<JsonNode> entries) {
        assertTrue(entries.size() > 60, "the log has lost its lines: " + entries.size());
        var bug = entries.stream()
                .filter(entry -> entry.path("message").asText().startsWith("bug, reference "))
                .toList();
        assertEquals(1, bug.size());
        assertEquals(REQUEST, bug.get(0).at("/mdc/requestId").asText());
        var trace = bug.get(0).path("stackTrace").asText();
        assertTrue(
                trace.contains("PSQLException 23514 table edition constraint unforeseen: ERROR: unforeseen: …"), trace);
        assertTrue(trace.contains("at org.daylight.disclosure.Drafting"), trace);
        var visit = entries.stream()
                .filter(entry -> entry.at("/mdc/status").asText().equals("500"))
                .findFirst()
                .orElseThrow();
        assertEquals(REQUEST, visit.at("/mdc/requestId").asText());
        assertEquals("POST", visit.at("/mdc/method").asText());
        assertEquals("/api/v1/staff/disclosures", visit.at("/mdc/address").asText());
        var keys = new TreeSet<String>();
        visit.path("mdc").fieldNames().forEachRemaining(keys::add);
        assertEquals("[address, method, ms, requestId, status]", keys.toString());
    }

    private static String lines(String log, String secret) {
        return String.join(
                "\n", log.lines().filter(line -> line.contains(secret)).toList());
    }
}
