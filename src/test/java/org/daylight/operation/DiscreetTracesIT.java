package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daylight.contract.Api;
import org.daylight.disclosure.SmallCounty;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.launch.PackagedPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged portal's traces, after requests with a person's name in every place and every failure. */
class DiscreetTracesIT {
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    /** Every name that a span of the portal may have. */
    private static final String NAMES =
            "(GET|HEAD|POST|PUT|PATCH|DELETE|_OTHER)( /[a-z0-9/{}.-]*\\*?)?|job|number|commit";

    @TempDir
    Path directory;

    private final TraceCollector collector = new TraceCollector();
    private PostgresServer server;
    private PackagedPortal portal;

    @BeforeEach
    void start() throws Exception {
        server = PostgresServer.create(directory.resolve("server"));
        var variables = PackagedPortal.variables(TestIssuer.url(), directory);
        variables.putAll(PackagedPortal.variables(server.settings()));
        variables.put(
                "DAYLIGHT_IDENTITY_FOUNDING", SmallCounty.founding(directory).toString());
        variables.put("QUARKUS_OTEL_SDK_DISABLED", "false");
        variables.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.url());
        variables.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        variables.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
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
    void nameNobody() throws Exception {
        Eventually.is("a job is told", () -> !named("job").isEmpty());
        new Indiscretions(portal, server).all();
        Eventually.is("the last failure is told", () -> status("POST /api/v1/staff/disclosures")
                .contains("503"));
        var sent = collector.text();
        for (var secret : Indiscretions.SECRETS) {
            assertFalse(sent.contains(secret), () -> secret + ":\n" + spansThatSay(secret));
        }
        onlyWordsOfTheProgram();
        tellsWhatHappened();
    }

    private void onlyWordsOfTheProgram() {
        var names = collector.spans().stream().map(Span::getName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                List.of(), names.stream().filter(name -> !name.matches(NAMES)).toList(), names::toString);
        var attributes = collector.spans().stream()
                .flatMap(span -> span.getAttributesList().stream())
                .map(attribute -> attribute.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        "code.function.name",
                        "daylight.job",
                        "error.type",
                        "http.request.method",
                        "http.response.status_code",
                        "http.route"),
                attributes);
        assertTrue(names.stream().noneMatch(name -> name.contains("/q/")), "probes are traced");
    }

    private void tellsWhatHappened() {
        var read = named("GET /api/v1/bodies/{code}").get(0);
        assertEquals(Indiscretions.TRACE, hex(read.getTraceId()));
        assertEquals("00f067aa0ba902b7", hex(read.getParentSpanId()));
        var drafts = status("POST /api/v1/staff/disclosures");
        assertTrue(drafts.containsAll(Set.of("201", "400", "422", "500", "503")), drafts::toString);
        var approval = named("POST /api/v1/staff/reviews/{review}/approval").get(0);
        for (var within : List.of("number", "commit")) {
            var span = named(within).stream()
                    .filter(each -> each.getTraceId().equals(approval.getTraceId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(within));
            assertEquals(approval.getSpanId(), span.getParentSpanId());
        }
        assertTrue(named("job").stream().allMatch(job -> job.getParentSpanId().isEmpty()));
    }

    private Set<String> status(String name) {
        return named(name).stream()
                .flatMap(span -> span.getAttributesList().stream())
                .filter(attribute -> attribute.getKey().equals("http.response.status_code"))
                .map(attribute -> Long.toString(attribute.getValue().getIntValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Span> named(String name) {
        return collector.spans().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }

    private String spansThatSay(String secret) {
        return collector.spans().stream()
                .map(Span::toString)
                .filter(span -> span.contains(secret))
                .collect(Collectors.joining("\n"));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
