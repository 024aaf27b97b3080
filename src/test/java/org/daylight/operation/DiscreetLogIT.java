package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.SmallCounty;
import org.daylight.disclosure.Story;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.kernel.rest.RawHttp;
import org.daylight.launch.PackagedPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged portal's log at its most talkative, after requests with a person's name in every place and every failure. */
class DiscreetLogIT {
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    private static final String NAME = "ZhangSan7731";
    private static final String CHINESE = "张三丰";
    private static final String STAFF = "/api/v1/staff/";
    private static final String REQUEST = "0123456789abcdef0123456789abcdef";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private PostgresServer server;
    private PackagedPortal portal;

    @BeforeEach
    void start() throws Exception {
        server = PostgresServer.create(directory.resolve("server"));
        var variables = PackagedPortal.variables(TestIssuer.url(), directory);
        variables.putAll(PackagedPortal.variables(server.settings()));
        variables.put(
                "DAYLIGHT_IDENTITY_FOUNDING", SmallCounty.founding(directory).toString());
        variables.put("QUARKUS_LOG_CATEGORY__ORG_DAYLIGHT_VISITS__LEVEL", "DEBUG");
        portal = PackagedPortal.start(variables, JVM).awaitReady();
        Api.askAt(portal.port);
    }

    @AfterEach
    void end() {
        Api.askAsUsual();
        portal.process.destroyForcibly();
        server.close();
    }

    @Test
    void namesNobody() throws Exception {
        publicRequests();
        staffRequests();
        brokenDatabase();
        portal.process.destroy();
        portal.awaitEnd();
        var log = portal.output();
        for (var secret : List.of(NAME, CHINESE, "Bearer", SmallCounty.EDITOR.substring(0, 20), "/127.0.0.1", "7731")) {
            assertFalse(log.contains(secret), () -> secret + ":\n" + lines(log, secret));
        }
        tellsWhatHappened(entries(log));
    }

    private void publicRequests() {
        var http = new RawHttp(portal.port);
        String[] headers = {
            "X-Request-Id: " + NAME,
            "User-Agent: " + NAME,
            "Accept-Language: " + NAME,
            "If-None-Match: \"" + NAME + "\"",
            "Referer: https://example.cn/" + NAME,
            "X-Forwarded-For: 203.0.113.7731",
            "Cookie: name=" + NAME,
            "traceparent: " + NAME
        };
        for (var line : List.of(
                "GET /api/v1/disclosures?q=" + NAME,
                "GET /api/v1/disclosures?body=" + NAME,
                "GET /api/v1/disclosures?cursor=" + NAME,
                "GET /api/v1/disclosures?asOf=" + NAME,
                "GET /api/v1/disclosures/" + NAME,
                "GET /api/v1/bodies/" + NAME,
                "GET /api/v1/publications/" + NAME,
                "GET /api/v1//" + NAME,
                "GET /" + NAME + "?name=" + NAME,
                "GET /%ff" + NAME,
                "GET /webjars/" + NAME,
                "GET /api/v1/disclosures?q=" + NAME.repeat(800),
                NAME + " /api/v1/disclosures")) {
            var answer = http.request(line, headers);
            assertTrue(answer.header("x-request-id").matches("[0-9a-f]{32}"), answer.header("x-request-id"));
        }
        http.request("GET /api/v1/disclosures HTTP/9.9 " + NAME);
        http.request("GET /api/v1/disclosures", "Content-Length: " + NAME);
        http.request("GET /api/v1/disclosures", "X: " + NAME.repeat(4000));
        assertEquals(
                REQUEST,
                http.request("GET /api/v1/bodies", "X-Request-Id: " + REQUEST).header("x-request-id"));
    }

    private void staffRequests() {
        for (var token : List.of(NAME, "x." + NAME + ".z", TestIssuer.token(NAME, "editor"))) {
            new RawHttp(portal.port).request("GET " + STAFF + "me", "Authorization: Bearer " + token);
        }
        for (var body : List.of(
                "{\"title\": \"" + NAME + "\"",
                "{\"" + NAME + "\": 1}",
                "{\"title\": " + NAME + "}",
                "[\"" + CHINESE + "\"]",
                "{\"title\": \"\", \"body\": \"" + NAME + "\", \"family\": \"" + NAME + "\"}",
                draft().put("family", NAME).toString(),
                draft().put("body", NAME).toString(),
                draft().put("period", NAME).toString(),
                draft().put("title", NAME + "\u0000").toString())) {
            var status = staff().body(body).post(STAFF + "disclosures").statusCode();
            assertTrue(status >= 400 && status < 500, body + " " + status);
        }
        new RawHttp(portal.port)
                .post(
                        STAFF + "disclosures",
                        ("{\"title\": \"" + NAME + "\u00ff").getBytes(StandardCharsets.ISO_8859_1),
                        "Content-Type: application/json",
                        "Authorization: Bearer " + SmallCounty.EDITOR);
        var edition = staff().body(draft().toString()).post(STAFF + "disclosures");
        edition.then().statusCode(201);
        rejectedRows(edition);
        Story.publish(SmallCounty.EDITOR, SmallCounty.REVIEWER, SmallCounty.APPROVER, edition, Desk.rows("A"));
    }

    private void rejectedRows(Response edition) {
        for (var row : List.of(
                Desk.row("A", 100).put("areaName", NAME.repeat(100)),
                Desk.row("A", 100).put("amount", NAME),
                Desk.row("A", 100).put(NAME, NAME))) {
            int status = staff().header("If-Match", edition.header("ETag"))
                    .body("{\"rows\": [" + row + "]}")
                    .put(STAFF + "editions/" + edition.path("edition") + "/rows")
                    .statusCode();
            assertTrue(status == 400 || status == 422, row + " " + status);
        }
    }

    /** What no request can cause: a database that quotes what it refuses, then no database at all. */
    private void brokenDatabase() throws Exception {
        server.tell(
                """
                create function refuse() returns trigger language plpgsql as $$
                begin
                    raise exception 'unforeseen: "%"', new.title
                        using errcode = '23514', table = 'edition', constraint = 'unforeseen', detail = new.title;
                end $$""",
                "create trigger unforeseen before insert on edition for each row execute function refuse()");
        var bug = new RawHttp(portal.port)
                .post(
                        STAFF + "disclosures",
                        draft().toString().getBytes(StandardCharsets.UTF_8),
                        "Content-Type: application/json",
                        "Authorization: Bearer " + SmallCounty.EDITOR,
                        "X-Request-Id: " + REQUEST);
        assertEquals(500, bug.status());
        server.stop(PostgresServer.Stop.IMMEDIATE);
        assertEquals(
                503,
                staff().body(draft().toString()).post(STAFF + "disclosures").statusCode());
        new RawHttp(portal.port).request("GET /api/v1/disclosures?q=" + NAME);
        Eventually.is("the outage is told", () -> portal.output().contains("unavailable"));
    }

    private static ObjectNode draft() {
        return ((ObjectNode) Story.neixiang().get("draft"))
                .put("body", SmallCounty.DEPARTMENT)
                .put("title", NAME + CHINESE);
    }

    private static RequestSpecification staff() {
        return Api.as(SmallCounty.EDITOR)
                .contentType("application/json")
                .header("Idempotency-Key", "\"" + NAME + System.nanoTime() + "\"");
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
        assertEquals(STAFF + "disclosures", visit.at("/mdc/address").asText());
        var keys = new TreeSet<String>();
        visit.path("mdc").fieldNames().forEachRemaining(keys::add);
        assertEquals("[address, method, ms, requestId, status]", keys.toString());
    }

    private static String lines(String log, String secret) {
        return String.join(
                "\n", log.lines().filter(line -> line.contains(secret)).toList());
    }
}
