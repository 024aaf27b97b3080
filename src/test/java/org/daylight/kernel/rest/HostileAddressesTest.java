package org.daylight.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.daylight.kernel.rest.Expected.assertProblem;
import static org.daylight.kernel.rest.Expected.invalid;
import static org.daylight.kernel.rest.Expected.places;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.daylight.kernel.rest.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, parameters and headers no client library would send: a problem says what is wrong, never a 500. */
@QuarkusTest
class HostileAddressesTest {
    private static final String TRY_ME = "/api/v1/try-me";
    private static final String ID = "0191e2c5-7b1a-7cc0-8a3b-0242ac120002";
    private static final String DRAFT = "{\"title\":\"t\",\"rows\":[]}";
    private static final String JSON = "Content-Type: application/json";

    @TestHTTPResource
    URL url;

    private RawHttp http;

    @BeforeEach
    void connect() {
        http = new RawHttp(url.getPort());
    }

    @Test
    void understandsGoodRequests() {
        Answer read = http.request("GET " + TRY_ME + "?tag=a&family=x&tag=b&q=%E8%A1%97&amount.gte=-5");
        assertEquals("{\"family\":\"x\",\"least\":-5,\"tag\":[\"a\",\"b\"],\"q\":\"街\"}", read.text());
        assertEquals("Accept, Accept-Language, Accept-Encoding", read.header("vary"));
        assertEquals(DRAFT, http.post(TRY_ME, DRAFT.getBytes(UTF_8), JSON).text());
        assertEquals(
                DRAFT,
                http.post(TRY_ME, DRAFT.getBytes(UTF_8), JSON + "; Charset=\"UTF-8\"")
                        .text());
        assertEquals(
                "{\"id\":\"" + ID + "\"}",
                http.post(TRY_ME + "/" + ID + "/publish?times=9", new byte[0]).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "famly=x|famly|there is no such parameter",
                "family=x&family=x|family|this parameter may appear only once",
                "family=x%27%20or%201=1--|family|must have a length between 0 and 10",
                "q=longer|q|must have a length between 0 and 5",
                "amount.gte=1.5|amount.gte|must be a whole number within its range",
                "amount.gte=3000000000|amount.gte|must be a whole number within its range",
                "amount.gte=|amount.gte|must be a whole number within its range",
            })
    void namesTheParameter(String query, String parameter, String detail) {
        String place = "{\"parameter\":\"" + parameter + "\",\"detail\":\"" + detail + "\"}";
        assertProblem(400, places(place), http.request("GET " + TRY_ME + "?" + query, "Accept-Language: en"));
    }

    @Test
    void namesEveryParameterAtOnce() {
        String places = "{\"parameter\":\"a\",\"detail\":\"there is no such parameter\"},"
                + "{\"parameter\":\"amount.gte\",\"detail\":\"must be a whole number within its range\"}";
        assertProblem(400, places(places), http.request("GET " + TRY_ME + "?amount.gte=x&a=1", "Accept-Language: en"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/../v1/try-me|the path has a dot segment or an encoded separator",
                "/api/v1/%2e%2e/try-me|the path has a dot segment or an encoded separator",
                "/api/v1/..;/try-me|the path has an empty segment or a semicolon",
                "//api/v1/try-me|the path has an empty segment or a semicolon",
                "/q/..%2fapi|the path has a dot segment or an encoded separator",
                "/api/v1/try-me?q=%00|character U+0000 at position 3 does not belong in text",
                "/api/v1/try-me?q=%C0%AF|the percent-encoding is not valid UTF-8",
                "/nowhere/%ff|the percent-encoding is not valid UTF-8",
            })
    void refusesAmbiguousAddresses(String target, String flaw) {
        String expected = invalid("The request address: " + flaw);
        assertProblem(400, expected, http.request("GET " + target, "Accept-Language: en"));
    }

    @Test
    void refusesOversizedAddressesAndHeaders() {
        assertProblem(
                414,
                "{\"type\":\"/problems/uri-too-long\",\"title\":\"请求地址过长\",\"status\":414,\"detail\":\"请求地址超过上限。\"}",
                http.request("GET " + TRY_ME + "?q=" + "x".repeat(9_000)));
        assertProblem(
                431,
                "{\"type\":\"/problems/headers-too-large\",\"title\":\"请求标头过大\",\"status\":431,\"detail\":\"请求标头超过上限。\"}",
                http.request("GET " + TRY_ME, "X-Much: " + "x".repeat(20_000)));
        assertProblem(
                400,
                places("{\"parameter\":\"Host\",\"detail\":\"may appear only once\"}"),
                http.request("GET " + TRY_ME, "Host: elsewhere", "Accept-Language: en"));
    }

    // The server answers these before any code of ours runs; it has no body to say more in.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/v1/try-me?q=%zz|X: y|400",
                "GET /api/v1/try-me?q=街|X: y|400",
                "GET /api/v1/try-me?q={x}|X: y|400",
                "GET|X: y|400",
                "GET /api HTTP/1.1 x|X: y|400",
                "GET /api/v1/try-me|Bad Header: x|400",
                "GET /api/v1/try-me|Content-Length: abc|400",
                "GET /api/v1/try-me|Content-Length: -1|400",
                "GET /api/v1/try-me|Content-Length: 99999999999999999999|400",
            })
    void isRefusedByTheServerItself(String line, String header, int status) {
        Answer answer = http.request(line, header);
        assertEquals(status, answer.status());
        assertEquals("", answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: ;;q=x,,*",
                "Accept-Language: en;q=9999999999999999999999",
                "Cookie: \"=;;;=",
                "Authorization: Basic",
                "Authorization: Bearer",
                "If-None-Match: \"",
                "Range: bytes=a",
                "Origin: ::::",
                "Content-Type: ;;;",
                "Expect: x",
                "Accept: application/json;q=zz",
                "If-Modified-Since: yesterday",
                "X-Forwarded-For: <script>",
                "Upgrade: h2c"
            })
    void copesWithStrangeHeaders(String header) {
        assertEquals(200, http.request("GET " + TRY_ME, header).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", ";;;", "nonsense", "application/xml, text/html;q=0.9"})
    void knowsNoOtherFormat(String accept) {
        assertProblem(
                406,
                "{\"type\":\"/problems/not-acceptable\",\"title\":\"No acceptable format\",\"status\":406,"
                        + "\"detail\":\"The answer is not available in a format that Accept allows.\"}",
                http.request("GET " + TRY_ME, "Accept: " + accept, "Accept-Language: en"));
    }

    @Test
    void saysWhatIsNotThere() {
        String notFound =
                "{\"type\":\"/problems/not-found\",\"title\":\"未找到\",\"status\":404,\"detail\":\"此地址没有可供您查看的内容；不存在与无权查看不作区分。\"}";
        assertProblem(404, notFound, http.request("GET /api/v1/none"));
        assertProblem(404, notFound, http.request("GET /nowhere"));
        assertProblem(404, notFound, http.post(TRY_ME + "/77/publish", new byte[0]));
        assertNull(http.request("GET /nowhere").header("retry-after"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/api/v1/try-me,'GET, HEAD, OPTIONS, POST'",
        "TRACE,/api/v1/try-me,'GET, HEAD, OPTIONS, POST'",
        "STEAL,/api/v1/try-me,'GET, HEAD, OPTIONS, POST'",
        "PUT,/api/v1/try-me/0191e2c5-7b1a-7cc0-8a3b-0242ac120002/publish,'OPTIONS, POST'"
    })
    void namesTheMethodsThatAreKnown(String method, String path, String allow) {
        Answer answer = http.request(method + " " + path, "Accept-Language: en");
        assertProblem(
                405,
                "{\"type\":\"/problems/method-not-allowed\",\"title\":\"Method not allowed\",\"status\":405,"
                        + "\"detail\":\"This address does not know that method; see the Allow header.\"}",
                answer);
        assertEquals(allow, answer.header("allow"));
    }
}
