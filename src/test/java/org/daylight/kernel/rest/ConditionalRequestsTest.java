package org.daylight.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.daylight.kernel.rest.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages, entity tags and content codings, as they really leave the server. */
@QuarkusTest
class ConditionalRequestsTest {
    private static final String PAGES = "/api/v1/try-pages";

    @TestHTTPResource
    URL url;

    private RawHttp http;

    @BeforeEach
    void connect() {
        http = new RawHttp(url.getPort());
    }

    @Test
    void walksThroughAllPages() throws IOException {
        Answer first = http.request("GET " + PAGES + "?tag=b&tag=a&limit=2");
        JsonNode page = new ObjectMapper().readTree(first.body());
        String next = page.get("next").asText();
        assertEquals("{\"items\":[1,2],\"next\":\"" + next + "\",\"seq\":42}", first.text());
        assertEquals(PAGES + "?limit=2&tag=a&tag=b&cursor=", next.replaceFirst("cursor=.*", "cursor="));
        assertEquals("<" + next + ">; rel=\"next\"", first.header("link"));

        Answer second = http.request("GET " + next.replace("limit=2", "limit=3"));
        assertEquals("{\"items\":[3,4,5],\"seq\":42}", second.text());
        assertNull(second.header("link"));

        Answer foreign = http.request("GET " + next.replace("tag=a", "tag=c"), "Accept-Language: en");
        assertEquals(400, foreign.status());
        assertEquals(
                "{\"type\":\"/problems/invalid-request\",\"title\":\"Invalid request\",\"status\":400,"
                        + "\"detail\":\"A parameter, header or body does not follow the contract; errors names each place and reason.\","
                        + "\"errors\":[{\"parameter\":\"cursor\",\"detail\":\"the cursor belongs to another query\"}]}",
                foreign.text());
    }

    @Test
    void answers304WithoutReading() {
        String tag = http.request("GET " + PAGES).header("etag");
        int before = TryPagesResource.READS.get();
        for (String condition : List.of(tag, "\"x\", " + tag, "W/" + tag, "*")) {
            Answer same = http.request("GET " + PAGES, "If-None-Match: " + condition);
            assertEquals(304, same.status());
            assertEquals(tag, same.header("etag"));
            assertEquals("Accept, Accept-Language, Accept-Encoding", same.header("vary"));
            assertEquals("", same.text());
        }
        assertEquals(before, TryPagesResource.READS.get());
        assertEquals(200, http.request("GET " + PAGES, "If-None-Match: \"x\"").status());
        assertEquals(
                200,
                http.request("GET " + PAGES, "If-None-Match: " + tag.replace("\"", ""))
                        .status());
        assertEquals(tag, http.request("HEAD " + PAGES).header("etag"));
    }

    @Test
    void tagsEachPageAndLanguageDifferently() throws IOException {
        Answer first = http.request("GET " + PAGES);
        String next = new ObjectMapper().readTree(first.body()).get("next").asText();
        assertNotEquals(first.header("etag"), http.request("GET " + next).header("etag"));
        assertNotEquals(
                first.header("etag"), http.request("GET " + PAGES + "?limit=3").header("etag"));
        assertNotEquals(
                first.header("etag"),
                http.request("GET " + PAGES, "Accept-Language: en").header("etag"));
    }

    @Test
    void tagsNeverSpanTwoCodings() throws IOException {
        Map<String, String> codingOfTag = new HashMap<>();
        String[] accepted = {
            "gzip",
            "gzip;q=0",
            "identity",
            "*",
            "*;q=0",
            "br",
            "deflate",
            "gzip;q=0.5, deflate",
            "gzip;q=0.001",
            "x-gzip",
            "br, gzip;q=0",
            "gzip;q=x",
            "GZIP",
            "identity;q=0, *",
            "",
            "deflate, *;q=0.3",
            "gzip, gzip;q=0"
        };
        for (String header : accepted) {
            Answer answer = http.request("GET " + PAGES, "Accept-Encoding: " + header);
            String coding = answer.header("content-encoding") == null ? "identity" : answer.header("content-encoding");
            String other = codingOfTag.put(answer.header("etag"), coding);
            assertEquals(other == null ? coding : other, coding, header);
            if (coding.equals("gzip")) {
                byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
                assertEquals("{\"items\":[1,2],", new String(plain, UTF_8).substring(0, 15));
            }
        }
        assertEquals(2, codingOfTag.size());
        String gzip = http.request("GET " + PAGES, "Accept-Encoding: br", "Accept-Encoding: gzip")
                .header("etag");
        assertEquals("gzip", codingOfTag.get(gzip));
    }

    @Test
    void namesTheVersionInTheTag() {
        assertEquals("\"7\"", http.request("GET " + PAGES + "/thing").header("etag"));
        assertEquals(
                "\"7-gzip\"",
                http.request("GET " + PAGES + "/thing", "Accept-Encoding: gzip").header("etag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X-None: at all|428",
                "If-Match: *|400",
                "If-Match: W/\"7\"|400",
                "If-Match: \"6\"|412",
                "If-Match: \"7\"|200",
                "If-Match: \"7-gzip\"|200"
            })
    void updatesOnlyWhatWasRead(String header, int status) {
        byte[] body = "{\"name\":\"x\"}".getBytes(UTF_8);
        Answer answer = http.request(
                "PUT " + PAGES + "/thing",
                body,
                header,
                "Content-Type: application/json",
                "Content-Length: " + body.length);
        assertEquals(status, answer.status());
    }
}
