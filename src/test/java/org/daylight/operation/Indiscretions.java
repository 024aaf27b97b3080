package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.SmallCounty;
import org.daylight.disclosure.Story;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.kernel.rest.RawHttp;
import org.daylight.launch.PackagedPortal;

/** Requests with a person's name in every place, through every failure; the database is gone afterwards. */
record Indiscretions(PackagedPortal portal, PostgresServer server) {
    private static final String NAME = "ZhangSan7731";
    private static final String CHINESE = "张三丰";
    private static final String STAFF = "/api/v1/staff/";

    /** The request that meets a bug, as its sender calls it. */
    static final String REQUEST = "0123456789abcdef0123456789abcdef";

    /** The trace that all requests of the public belong to. */
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    /** What nobody may learn from what the portal tells its operator. */
    static final List<String> SECRETS =
            List.of(NAME, CHINESE, "Bearer", SmallCounty.EDITOR.substring(0, 20), "/127.0.0.1", "7731");

    void all() throws Exception {
        publicRequests();
        staffRequests();
        brokenDatabase();
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
            "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01",
            "tracestate: name=" + NAME,
            "baggage: name=" + NAME
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
}
