package org.daylight.fuzz;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What answers told and later requests may use: the address of a next page and the ETag that each operation gave last. */
final class Memory {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> nexts = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    void learn(Input input, Line.Answer answer) {
        String operation = input.operation().operationId();
        Optional.ofNullable(answer.headers().get("ETag")).ifPresent(tag -> tags.put(operation, tag));
        if (answer.status() == 200 && input.method().equals("GET") && isJson(answer)) {
            try {
                var next = JSON.readTree(answer.body()).path("next");
                if (next.isTextual()) {
                    nexts.put(operation, next.asText());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Path and query of a page that is there. */
    Optional<String> next(Input input) {
        return Optional.ofNullable(nexts.get(input.operation().operationId()));
    }

    Optional<String> tag(String operationId) {
        return Optional.ofNullable(tags.get(operationId));
    }

    private static boolean isJson(Line.Answer answer) {
        return answer.headers().getOrDefault("Content-Type", "").startsWith("application/json");
    }
}
