package org.daylight.operation.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.Set;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.rest.RawHttp;
import org.daylight.kernel.rest.RawHttp.Answer;
import org.daylight.operation.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which web pages a browser lets read an answer, and send a request. */
@QuarkusTest
class CrossOriginTest {
    private static final String ANYONE = "Origin: https://anyone.example";
    private static final String DESK = "Origin: " + TestSite.DESK;
    private static final String EXPOSED = "ETag, Link, Retry-After, Repr-Digest, Content-Disposition, Content-Range";

    @TestHTTPResource
    URL url;

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/disclosures, 200",
        "HEAD /api/v1/disclosures, 200",
        "GET /api/v1/disclosures?boddy=1, 400",
        "GET /api/v1//disclosures, 400",
        "GET /api/v1/nowhere, 404",
        "GET /openapi.json, 200",
        "GET /problems/stale, 200",
    })
    void anyPageMayReadWhatIsPublic(String line, int status) {
        for (String[] origin : new String[][] {{}, {ANYONE}, {DESK}, {"Origin: null"}}) {
            Answer answer = send(line, origin);
            assertEquals(status, answer.status());
            assertEquals(List.of("*", EXPOSED), permission(answer));
        }
    }

    @Test
    void aConditionalReadMayBeReadToo() {
        String tag = send("GET /api/v1/disclosures").header("etag");
        Answer answer = send("GET /api/v1/disclosures", ANYONE, "If-None-Match: " + tag);
        assertEquals(304, answer.status());
        assertEquals(List.of("*", EXPOSED), permission(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/staff/me, 401",
        "POST /api/v1/staff/disclosures, 401",
        "GET /api/v1/%73taff/me, 401",
        "POST /api/v1/disclosures, 405",
        "DELETE /openapi.json, 405",
    })
    void theRestMayBeReadByPagesOfStaffOnly(String line, int status) {
        Answer desk = send(line, DESK);
        assertEquals(status, desk.status());
        assertEquals(List.of(TestSite.DESK, EXPOSED + ", Location, WWW-Authenticate"), permission(desk));
        for (String origin :
                new String[] {ANYONE, "Origin: null", DESK + ".evil.example", "Origin: https://desk.example"}) {
            assertEquals(List.of("-", "-"), permission(send(line, origin)));
        }
        assertEquals(List.of("-", "-"), permission(send(line)));
    }

    @Test
    void aTokenDoesNotLetAPageIn() {
        String token = "Authorization: Bearer " + TestIssuer.token("somebody", "editor");
        Answer answer = send("GET /api/v1/staff/me", ANYONE, token);
        assertEquals(200, answer.status());
        assertEquals(List.of("-", "-"), permission(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/disclosures", "/nowhere"})
    void anyPageIsToldThatItMayRead(String path) {
        Answer answer = preflight(path, "GET", ANYONE);
        assertEquals(204, answer.status());
        assertEquals(
                List.of("*", "GET, HEAD", "Accept, Accept-Language, If-None-Match, Range, If-Range", "7200"),
                allowance(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/staff/me, GET",
        "/api/v1/staff/disclosures, POST",
        "/api/v1/%73taff/me, GET",
        "/api/v1/disclosures, POST",
        "/api/v1/disclosures, STEAL"
    })
    void pagesOfStaffAreToldThatTheyMayWork(String path, String method) {
        Answer desk = preflight(path, method, DESK);
        assertEquals(204, desk.status());
        assertEquals(
                List.of(
                        TestSite.DESK,
                        "GET, HEAD, POST, PUT, PATCH, DELETE",
                        "Accept, Accept-Language, If-None-Match, Range, If-Range, Authorization, Content-Type, Content-Language, Content-Disposition, If-Match,"
                                + " Idempotency-Key",
                        "7200"),
                allowance(desk));
        Answer other = preflight(path, method, ANYONE);
        assertEquals(204, other.status());
        assertEquals(List.of("-", "-", "-", "-"), allowance(other));
    }

    @Test
    void plainOptionsAreNoPreflight() {
        assertEquals(
                Set.of("GET", "HEAD", "OPTIONS"),
                Set.of(send("OPTIONS /openapi.json").header("allow").split(", ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/disclosures", "OPTIONS /api/v1/staff/me"})
    void nobodyIsLetInByCookies(String line) {
        Answer answer = send(line, DESK, "Access-Control-Request-Method: GET");
        assertEquals("-", header(answer, "access-control-allow-credentials"));
    }

    private Answer preflight(String path, String method, String origin) {
        return send("OPTIONS " + path, origin, "Access-Control-Request-Method: " + method);
    }

    private Answer send(String line, String... headers) {
        return new RawHttp(url.getPort()).request(line, headers);
    }

    private static List<String> permission(Answer answer) {
        return List.of(header(answer, "access-control-allow-origin"), header(answer, "access-control-expose-headers"));
    }

    private static List<String> allowance(Answer answer) {
        return List.of(
                header(answer, "access-control-allow-origin"),
                header(answer, "access-control-allow-methods"),
                header(answer, "access-control-allow-headers"),
                header(answer, "access-control-max-age"));
    }

    private static String header(Answer answer, String name) {
        String value = answer.header(name);
        return value == null ? "-" : value;
    }
}
