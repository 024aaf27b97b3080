package org.daylight.kernel.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.daylight.kernel.rest.Expected.assertProblem;
import static org.daylight.kernel.rest.Expected.invalid;
import static org.daylight.kernel.rest.Expected.places;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.daylight.kernel.rest.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large, too deep, in the wrong type or encoding: a problem points to the place, never a 500. */
@QuarkusTest
class HostileBodiesTest {
    private static final String TRY_ME = "/api/v1/try-me";
    private static final String ID = "0191e2c5-7b1a-7cc0-8a3b-0242ac120002";
    private static final String DRAFT = "{\"title\":\"t\",\"rows\":[]}";
    private static final String JSON = "Content-Type: application/json";
    private static final String UNSUPPORTED =
            "{\"type\":\"/problems/unsupported-media-type\",\"title\":\"Unsupported media type\",\"status\":415,"
                    + "\"detail\":\"Send application/json in UTF-8, without a content coding.\"}";

    @TestHTTPResource
    URL url;

    private RawHttp http;

    @BeforeEach
    void connect() {
        http = new RawHttp(url.getPort());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Type: application/xml",
                "Content-Type: application/json;charset=gbk",
                "Content-Type: application/json;;",
                "Content-Type: application/x+json",
                "Content-Type: a",
                "X-None: at all",
                "Content-Type: multipart/form-data",
                "Content-Type: application/json\r\nContent-Encoding: gzip"
            })
    void takesJsonInUtf8Only(String header) {
        assertProblem(415, UNSUPPORTED, http.post(TRY_ME, DRAFT.getBytes(UTF_8), header, "Accept-Language: en"));
    }

    static Stream<Arguments> misencoded() {
        return Stream.of(
                Arguments.of(DRAFT, UTF_16LE, "the body is not JSON in UTF-8"),
                Arguments.of(DRAFT, UTF_16, "the body is not valid UTF-8"),
                Arguments.of(DRAFT, Charset.forName("UTF-32BE"), "the body is not JSON in UTF-8"),
                Arguments.of("{\"title\":\"é\"}", ISO_8859_1, "the body is not valid UTF-8"),
                Arguments.of("{\"title\":\"街道\"}", Charset.forName("GBK"), "the body is not valid UTF-8"),
                Arguments.of("{\"title\":\"\u00C0\u00AF\"}", ISO_8859_1, "the body is not valid UTF-8"),
                Arguments.of("", UTF_8, "the body is missing"),
                Arguments.of(" \n", UTF_8, "the body must not be empty or null"),
                Arguments.of("null", UTF_8, "the body must not be empty or null"));
    }

    @ParameterizedTest
    @MethodSource("misencoded")
    void refusesOtherEncodingsAndNothing(String body, Charset charset, String detail) {
        assertProblem(400, invalid(detail), http.post(TRY_ME, body.getBytes(charset), JSON, "Accept-Language: en"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|{'pointer':'','detail':'not valid JSON (line 1, column 2)'}",
                "[]|{'pointer':'','detail':'must be an object'}",
                "{'title':'t','rows':[]} x|{'pointer':'','detail':'not valid JSON (line 1, column 25)'}",
                "{'title':'t','rows':[]} {}|{'pointer':'','detail':'there is more after the JSON value'}",
                "{'title':1}|{'pointer':'/title','detail':'must be a text'}",
                "{'titel':'t'}|{'pointer':'/titel','detail':'there is no such member'}",
                "{'title':'t','title':'u'}|{'pointer':'/title','detail':'this member appears twice'}",
                "{'title':'a\\u0000'}|{'pointer':'/title','detail':'character U+0000 at position 2 does not belong in text'}",
                "{'rows':[{},{'amount':1e400000000}]}|{'pointer':'/rows/1/amount','detail':'a number has at most 15 significant digits and 15 decimals'}",
                "{'signed':'2026-02-30'}|{'pointer':'/signed','detail':'must be a date such as 2026-11-22'}",
                "{}|{'pointer':'/rows','detail':'is required'},{'pointer':'/title','detail':'must not be blank'}",
                "{'title':' ','code':'1','rows':[{'name':'x'},{'name':'','amount':-1}]}|{'pointer':'/code','detail':'must be four digits'},"
                        + "{'pointer':'/rows/1/amount','detail':'must be greater than or equal to 0'},"
                        + "{'pointer':'/rows/1/name','detail':'must not be blank'},{'pointer':'/title','detail':'must not be blank'}",
            })
    void pointsToThePlace(String body, String places) {
        Answer answer = http.post(TRY_ME, body.replace('\'', '"').getBytes(UTF_8), JSON, "Accept-Language: en");
        assertProblem(400, places(places.replace('\'', '"')), answer);
    }

    @Test
    void refusesDepth() {
        byte[] deep = ("{\"rows\":" + "[".repeat(10_000)).getBytes(UTF_8);
        Answer answer = http.request(
                "PUT /api/v1/try-pages/thing", deep, JSON, "Content-Length: " + deep.length, "Accept-Language: en");
        String pointer = "/rows" + "/0".repeat(31);
        assertProblem(
                400,
                places("{\"pointer\":\"" + pointer
                        + "\",\"detail\":\"nested too deeply, too much, or a text, name or number is too long\"}"),
                answer);
    }

    @Test
    void refusesLargeBodiesWithAndWithoutALength() {
        String tooLarge =
                "{\"type\":\"/problems/body-too-large\",\"title\":\"请求正文过大\",\"status\":413,\"detail\":\"请求正文超过上限。\"}";
        assertProblem(413, tooLarge, http.post(TRY_ME, new byte[4 * 1024 * 1024 + 1], JSON));
        assertProblem(413, tooLarge, http.request("POST " + TRY_ME, JSON, "Content-Length: 20000000"));
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        byte[] chunks = (chunk.repeat(65) + "0\r\n\r\n").getBytes(UTF_8);
        assertProblem(413, tooLarge, http.request("POST " + TRY_ME, chunks, JSON, "Transfer-Encoding: chunked"));
    }

    @Test
    void refusesABodyWhereNoneIsExpected() {
        String expected = invalid("this operation takes no body");
        assertProblem(
                400,
                expected,
                http.post(TRY_ME + "/" + ID + "/publish", DRAFT.getBytes(UTF_8), JSON, "Accept-Language: en"));
        byte[] body = DRAFT.getBytes(UTF_8);
        assertProblem(
                400,
                expected,
                http.request("GET " + TRY_ME, body, "Content-Length: " + body.length, "Accept-Language: en"));
    }
}
