package org.daylight.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daylight.identity.BadToken;
import org.daylight.identity.BadTokens;
import org.junit.jupiter.api.Test;

/**
 * Every operation that is not for everyone × every bad token in every way of being so: each is answered 401 with a
 * challenge (RFC 6750 §3) and a problem document, and nothing changes. But for the token each request is one that the
 * portal takes.
 */
@QuarkusTest
class BadTokensTest {
    private static final ContractModel MODEL = ContractModel.current();

    @TestHTTPResource
    URL url;

    private final ContractValidator validator = new ContractValidator(MODEL);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Workplace workplace;

    @Test
    void opensNothingAndChangesNothing() {
        workplace = new Workplace();
        var operations =
                MODEL.operations().stream().filter(each -> !each.open()).toList();
        var tokens = BadTokens.of(workplace.everyone, Workplace.roles());
        List<String> complaints = new ArrayList<>();
        Map<String, String> before = Tables.snapshot();
        int cells = 0;
        for (Operation operation : operations) {
            for (BadToken token : tokens) {
                cells++;
                complaints.addAll(complaints(operation, token));
            }
        }
        assertEquals("", String.join("\n", complaints), cells + " cells, " + complaints.size() + " complaints");
        assertEquals(before, Tables.snapshot());
        assertEquals(operations.size() * tokens.size(), cells);
        assertEquals(
                List.of(BadToken.Kind.values()),
                tokens.stream().map(BadToken::kind).distinct().sorted().toList());
        assertTrue(cells > 5_000, "only " + cells + " cells");
        assertEquals("", operations.stream().map(this::refusalOfAGoodToken).collect(Collectors.joining()));
    }

    private List<String> complaints(Operation operation, BadToken token) {
        HttpResponse<byte[]> answer = send(operation, token.headers(), token.query());
        List<String> complaints = new ArrayList<>();
        String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("none");
        if (answer.statusCode() != 401 || !challenge.startsWith("Bearer")) {
            complaints.add("answered " + answer.statusCode() + " with the challenge " + challenge);
        }
        complaints.addAll(validator.complaints(exchange(operation, answer)));
        return complaints.stream()
                .map(complaint -> operation.operationId() + " [" + token + "] " + complaint)
                .toList();
    }

    /** The bad ones are refused for themselves: the good one is not, whatever the operation then says. */
    private String refusalOfAGoodToken(Operation operation) {
        int status = send(operation, List.of("Authorization: Bearer " + workplace.token), "")
                .statusCode();
        return status == 401 || status == 403 || status >= 500
                ? operation + " answers a good token " + status + "\n"
                : "";
    }

    private HttpResponse<byte[]> send(Operation operation, List<String> headers, String query) {
        URI address = URI.create(
                "http://localhost:" + url.getPort() + workplace.path(operation) + (query.isEmpty() ? "" : "?" + query));
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        headers.forEach(line -> request.header(line.replaceFirst(":.*", ""), line.replaceFirst("[^:]*: ", "")));
        workplace.ifMatch(operation).ifPresent(tag -> request.header("If-Match", tag));
        Optional<String> body = Optional.of(operation)
                .filter(each -> !each.requestBodies().isEmpty())
                .map(each -> each.takesFile()
                        ? SampleFiles.TEXT
                        : workplace.body(each.operationId()).toString());
        body.ifPresent(
                sent -> request.header("Content-Type", operation.takesFile() ? "text/plain" : "application/json"));
        if (operation.takesFile()) {
            request.header("Content-Disposition", SampleFiles.DISPOSITION);
        }
        request.method(
                operation.method(),
                body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(operation + " with " + headers, e);
        }
    }

    private static Exchange exchange(Operation operation, HttpResponse<byte[]> answer) {
        Map<String, String> headers = answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(", ", header.getValue())));
        return new Exchange(
                operation.method(),
                answer.uri(),
                "application/json",
                null,
                answer.statusCode(),
                headers,
                answer.body());
    }
}
