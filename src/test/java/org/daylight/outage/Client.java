package org.daylight.outage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Asks a portal that may be gone at any moment. No answer is an {@link IOException}; nothing is sent twice. */
final class Client {
    private static final JsonMapper JSON = new JsonMapper();
    /** Longer than any limit of the portal. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Where the portal listens: at another port after each start. */
    volatile int port;

    /**
     * @param tag the ETag, "" without one
     * @param body missing without one
     */
    record Reply(int status, String tag, JsonNode body) {
        boolean isDone() {
            return status / 100 == 2;
        }

        String text(String member) {
            return body.path(member).textValue();
        }

        /** The answer that a portal gives which cannot, in place of a failure. */
        boolean isUnavailable() {
            return status == 503 && body.path("retryAfter").asInt() > 0;
        }
    }

    /** A request that anyone may send. */
    Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Reply get(String path, String token) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    /**
     * A request that changes something.
     *
     * @param headers Idempotency-Key or If-Match
     * @param body JSON, "" for none
     */
    Reply send(String method, String path, String token, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        var request = request(path).header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Whether it answers the public and the staff. */
    boolean isServed(String token) throws InterruptedException {
        try {
            return get("/changes?limit=1").isDone()
                    && get("/staff/reviews?limit=1", token).isDone();
        } catch (IOException away) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        var url = path.startsWith("/api/") ? path : "/api/v1" + path;
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + url))
                .timeout(PATIENCE);
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Reply(
                answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), JSON.readTree(answer.body()));
    }
}
