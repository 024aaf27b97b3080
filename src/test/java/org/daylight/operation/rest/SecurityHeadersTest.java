package org.daylight.operation.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Map;
import org.daylight.kernel.rest.RawHttp;
import org.daylight.kernel.rest.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer forbids a browser to do with it. */
@QuarkusTest
class SecurityHeadersTest {
    private static final Map<String, String> ALWAYS = Map.of(
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()",
            "cross-origin-resource-policy", "cross-origin");

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @TestHTTPResource
    URL url;

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/disclosures, 200",
        "GET /api/v1/disclosures?boddy=1, 400",
        "GET /api/v1//disclosures, 400",
        "GET /api/v1/staff/me, 401",
        "GET /nowhere, 404",
        "DELETE /openapi.json, 405",
        "GET /api/v1/try-me/fails/argument, 500",
        "GET /problems, 200",
        "GET /api-browser.js, 200",
        "OPTIONS /openapi.json, 200",
    })
    void standOnEveryAnswer(String line, int status) {
        Answer answer = send(line);
        assertEquals(status, answer.status());
        assertHeaders(NOTHING, answer);
    }

    @Test
    void standOnAnAnswerWithoutABody() {
        String tag = send("GET /openapi.json").header("etag");
        Answer answer = send("GET /openapi.json", "If-None-Match: " + tag);
        assertEquals(304, answer.status());
        assertHeaders(NOTHING, answer);
    }

    @Test
    void standOnAPreflight() {
        Answer answer = send("OPTIONS /x", "Origin: https://a.example", "Access-Control-Request-Method: GET");
        assertEquals(204, answer.status());
        assertHeaders(NOTHING, answer);
    }

    @Test
    void letTheBrowserPageRunItsOwnScriptsOnly() {
        String policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        Answer page = send("GET /api-browser");
        assertHeaders(policy, page);
        Answer confirmed = send("GET /api-browser", "If-None-Match: " + page.header("etag"));
        assertEquals(304, confirmed.status());
        assertHeaders(policy, confirmed);
    }

    private static void assertHeaders(String policy, Answer answer) {
        ALWAYS.forEach((name, value) -> assertEquals(value, answer.header(name), name));
        assertEquals(policy, answer.header("content-security-policy"));
        assertNull(answer.header("strict-transport-security"), "whether there is TLS, only the operator knows");
    }

    private Answer send(String line, String... headers) {
        return new RawHttp(url.getPort()).request(line, headers);
    }
}
