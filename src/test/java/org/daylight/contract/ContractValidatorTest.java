package org.daylight.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validator refuses what departs from an OpenAPI 3.1 contract, and only that. */
class ContractValidatorTest {
    private static final String THING =
            """
            {"id": "0190163d-8694-739b-aea5-966c26f8ad91", "at": "2026-11-23T01:02:03+08:00", "name": "n", "note": null,
             "day": "2024-02-29", "amount": 508251.13, "kind": "one", "shape": {"shape": "circle", "radius": 1}}""";

    private final ContractValidator validator = new ContractValidator(proof());

    @Test
    void acceptsWhatFollowsTheContract() {
        assertEquals(List.of(), complaints(get("/things/7", 200, "application/json;charset=UTF-8", THING)));
        assertEquals(List.of(), complaints(get("/things/7?view=x", 200, "application/json", THING)));
        assertEquals(List.of(), complaints(get("/lines", 200, "application/x-ndjson", "{\"n\": 1}\n{\"n\": 2}\n")));
        assertEquals(List.of(), complaints(get("/lines", 200, "text/html", "<p>")));
        assertEquals(List.of(), complaints(get("/things/special", 204, "", "")));
        assertEquals(List.of(), complaints(exchange("HEAD", "/things/7", "", 200, "application/json", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "name": "n",              | ''                     | : required property 'name' not found [required]
            "name": "n"               | "name": 1              | /name: integer found, string expected [type]
            "name": "n"               | "name": null           | /name: null found, string expected [type]
            "note": null              | "note": 1              | /note: integer found, [string, null] expected [type]
            "note": null              | "notes": null          | : property 'notes' is not evaluated and the schema does not allow unevaluated properties [unevaluatedProperties]
            739b-aea5-966c26f8ad91    | 739b                   | /id: does not match the uuid pattern must be a valid RFC 4122 UUID [format]
            2026-11-23T01:02:03+08:00 | 2026-11-23T01:02:03    | /at: does not match the date-time pattern must be a valid RFC 3339 date-time [format]
            2026-11-23T01:02:03+08:00 | 2026-11-23             | /at: does not match the date-time pattern must be a valid RFC 3339 date-time [format]
            2024-02-29                | 2023-02-29             | /day: does not match the date pattern must be a valid RFC 3339 full-date [format]
            508251.13                 | 508251.135             | /amount: must be multiple of 0.01 [multipleOf]
            "kind": "one"             | "kind": "two"          | /kind: does not have a value in the enumeration ["one", "three"] [enum]
            "kind": "one"             | "kind": "three"        | /kind: must be at most 3 characters long [maxLength]
            """)
    void refusesABodyAgainstItsSchema(String right, String wrong, String complaint) {
        String body = THING.replace(right, wrong);
        assertEquals(List.of("the body: " + complaint), complaints(get("/things/7", 200, "application/json", body)));
    }

    @Test
    void refusesWhatNoAlternativeAccepts() {
        String neither = THING.replace("\"shape\": \"circle\", \"radius\"", "\"shape\": \"circle\", \"side\"");
        assertEquals(
                "the body: /shape: must be valid to one and only one schema, but 0 are valid [oneOf]",
                complaints(get("/things/7", 200, "application/json", neither)).get(0));
    }

    @Test
    void refusesWhatIsNotOneJsonValue() {
        String complaint = "the body is not JSON: ";
        for (String body : List.of("{", THING + "{}", "{\"a\": 1, \"a\": 2}")) {
            String found =
                    complaints(get("/things/7", 200, "application/json", body)).get(0);
            assertEquals(complaint, found.substring(0, complaint.length()));
        }
        assertEquals(
                List.of("the body: /n: string found, integer expected [type]"),
                complaints(get("/lines", 200, "application/x-ndjson", "{\"n\": 1}\n{\"n\": \"2\"}\n")));
    }

    @Test
    void refusesAnUndocumentedStatus() {
        assertEquals(
                List.of("status 500 is not documented for GET /things/{id}"),
                complaints(get("/things/7", 500, "application/json", "{}")));
        assertEquals(
                List.of("status 200 is not documented for an unknown address or method"),
                complaints(get("/nowhere", 200, "application/json", "{}")));
        assertEquals(
                List.of("status 200 is not documented for GET /things/special"),
                complaints(get("/things/special", 200, "application/json", THING)));
    }

    @Test
    void refusesAnUndocumentedMediaType() {
        assertEquals(
                List.of("the media type text/plain is not documented"),
                complaints(get("/things/7", 200, "text/plain", THING)));
        assertEquals(List.of("the media type (none) is not documented"), complaints(get("/things/7", 200, "", THING)));
        assertEquals(
                List.of("the media type application/json is not documented"),
                complaints(get("/things/7", 410, "application/json", "{\"type\": \"/gone\", \"status\": 410}")));
        assertEquals(
                List.of("the media type text/html is not documented"),
                complaints(exchange("HEAD", "/things/7", "", 200, "text/html", "")));
    }

    @Test
    void holdsProblemsToTheirSchema() {
        String right = "{\"type\": \"/problems/x\", \"status\": 410}";
        assertEquals(List.of(), complaints(get("/things/7", 410, "application/problem+json", right)));
        assertEquals(List.of(), complaints(get("/nowhere", 404, "application/problem+json", right)));
        assertEquals(
                List.of("the body: : required property 'type' not found [required]"),
                complaints(get("/things/7", 410, "application/problem+json", "{\"status\": 410}")));
    }

    @Test
    void refusesABodyWhereNoneIsDocumentedAndTheReverse() {
        assertEquals(
                List.of("a body came where none is documented"),
                complaints(get("/things/special", 204, "application/json", "{}")));
        assertEquals(
                List.of("no body came where one is documented"),
                complaints(get("/things/7", 200, "application/json", "")));
        assertEquals(
                List.of("an answer to HEAD has a body"),
                complaints(exchange("HEAD", "/things/7", "", 200, "application/json", THING)));
    }

    @Test
    void refusesAMissingOrWrongHeader() {
        Exchange bare = new Exchange(
                "GET",
                URI.create("/things/7"),
                null,
                null,
                200,
                Map.of("Content-Type", "application/json", "x-count", "many"),
                THING.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "the header ETag is missing",
                        "the header X-Count is many: : string found, integer expected [type]"),
                validator.complaints(bare));
    }

    @Test
    void refusesToAcceptWhatIsNotDocumented() {
        assertEquals(
                List.of("the query parameter vieuw was accepted but is not documented"),
                complaints(get("/things/7?vieuw=x", 200, "application/json", THING)));
        assertEquals(List.of(), complaints(exchange("PUT", "/things/7", "{\"name\": \"n\"}", 204, "", "")));
        assertEquals(
                List.of("the request body: : property 'size' is not defined in the schema and the schema does not allow"
                        + " additional properties [additionalProperties]"),
                complaints(exchange("PUT", "/things/7", "{\"name\": \"n\", \"size\": 1}", 204, "", "")));
        assertEquals(
                List.of("a request body of application/json was accepted but is not documented"),
                complaints(exchange("GET", "/things/special", "{}", 204, "", "")));
    }

    private List<String> complaints(Exchange exchange) {
        return validator.complaints(exchange);
    }

    private static Exchange get(String uri, int status, String type, String body) {
        return exchange("GET", uri, "", status, type, body);
    }

    private static Exchange exchange(
            String method, String uri, String requestBody, int status, String type, String body) {
        return new Exchange(
                method,
                URI.create(uri),
                "application/json",
                requestBody.getBytes(StandardCharsets.UTF_8),
                status,
                Map.of("content-type", type, "etag", "\"1\"", "x-count", "3"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    static ContractModel proof() {
        try {
            return ContractModel.of(
                    new YAMLMapper().readTree(ContractValidatorTest.class.getResourceAsStream("/contract/proof.yaml")));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
