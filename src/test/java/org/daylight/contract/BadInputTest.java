package org.daylight.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.kernel.rest.RawHttp;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract is sent every kind of bad input that its declaration suggests, by someone who may. None
 * gets a 5xx or an undocumented answer, each problem names the place, and nothing changes.
 */
@QuarkusTest
class BadInputTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ContractModel MODEL = ContractModel.current();

    @TestHTTPResource
    URL url;

    private final ContractValidator validator = new ContractValidator(MODEL);
    private final BadParameters parameters = new BadParameters(MODEL);
    private final BadBodies bodies = new BadBodies(MODEL);

    @Test
    void isRefusedWithAProblemAndChangesNothing() {
        Workplace workplace = new Workplace();
        List<String> complaints = new ArrayList<>();
        int inputs = 0;
        for (Operation operation : MODEL.operations()) {
            Map<String, String> before = Tables.snapshot();
            for (Attempt attempt : attempts(operation, workplace).toList()) {
                inputs++;
                complaints.addAll(complaints(operation, attempt));
            }
            Map<String, String> after = Tables.snapshot();
            if (!after.equals(before)) {
                complaints.add(operation + " changed " + difference(before, after));
            }
        }
        assertEquals("", String.join("\n", complaints), inputs + " inputs, " + complaints.size() + " complaints");
        assertTrue(inputs > 4_000, "only " + inputs + " inputs");
    }

    private Stream<Attempt> attempts(Operation operation, Workplace workplace) {
        List<String> headers = new ArrayList<>();
        if (!operation.open()) {
            headers.add("Authorization: Bearer " + workplace.token);
        }
        workplace.ifMatch(operation).ifPresent(tag -> headers.add("If-Match: " + tag));
        Attempt bare = Attempt.at(workplace.path(operation), headers, null);
        if (operation.method().equals("GET")) {
            return Stream.concat(
                    Stream.of(bare.called("good").answering(200)), parameters.of(operation, bare, workplace));
        }
        if (operation.requestBodies().isEmpty()) {
            return parameters.of(operation, bare, workplace);
        }
        if (operation.takesFile()) {
            var file = bare.with(SampleFiles.TEXT)
                    .with("Content-Type", "text/plain")
                    .with("Content-Disposition", SampleFiles.DISPOSITION);
            return Stream.concat(parameters.of(operation, file, workplace), files(file));
        }
        var body = workplace.body(operation.operationId());
        Attempt good = bare.with(body.toString()).with("Content-Type", "application/json");
        return Stream.concat(parameters.of(operation, good, workplace), bodies.of(operation, good, body).stream());
    }

    private static Stream<Attempt> files(Attempt good) {
        var attempts = Stream.of(
                        null,
                        "attachment",
                        "attachment; filename=\"\"",
                        "attachment; filename=\"../a.txt\"",
                        "attachment; filename=noextension",
                        "attachment; filename*=UTF-8''%ff.txt",
                        "attachment; filename*=UTF-8''%00.txt",
                        "attachment; filename*=UTF-8''a%2Fb.txt",
                        "attachment; filename=\"" + "a".repeat(120) + ".txt\"")
                .map(value -> good.with("Content-Disposition", value)
                        .called("Content-Disposition: " + value)
                        .naming("Content-Disposition"));
        return Stream.concat(
                attempts,
                Stream.of(
                        good.with("").called("empty").answering(400),
                        good.with("\u0000").called("no text").answering(422),
                        good.with("Content-Type", "application/zip")
                                .called("no type of ours")
                                .answering(415),
                        good.with("Content-Type", "application/pdf")
                                .called("another type")
                                .answering(422),
                        good.with("Content-Encoding", "gzip").called("gzip").answering(415)));
    }

    private List<String> complaints(Operation operation, Attempt attempt) {
        var http = new RawHttp(url.getPort());
        String line = operation.method() + " " + attempt.target();
        var headers = new ArrayList<>(attempt.headers());
        if (attempt.body() != null) {
            headers.add("Content-Length: " + attempt.body().length);
        }
        var answer = http.request(
                line, attempt.body() == null ? new byte[0] : attempt.body(), headers.toArray(String[]::new));
        List<String> complaints = new ArrayList<>();
        if (!attempt.allows(answer.status())) {
            complaints.add("answered " + answer.status() + " " + answer.text());
        } else if (answer.body().length > 0 || answer.status() / 100 != 4) {
            // Without a body the server itself refused, before there was an application to ask.
            complaints.addAll(validator.complaints(exchange(operation, attempt, answer)));
        }
        if (attempt.place() != null && attempt.allows(answer.status()) && !names(answer, attempt.place())) {
            complaints.add("does not name " + attempt.place() + ": " + answer.text());
        }
        return complaints.stream()
                .map(complaint -> operation.operationId() + " [" + attempt.what() + "] " + complaint)
                .toList();
    }

    private static Exchange exchange(Operation operation, Attempt attempt, RawHttp.Answer answer) {
        Map<String, String> headers = answer.headers().stream()
                .map(header -> header.split(": ?", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one + ", " + other));
        // The address as the operation declares it: the bad one may be no address at all.
        return new Exchange(
                operation.method(),
                URI.create(operation.path().replaceAll("\\{[^}]*}", "x")
                        + attempt.target().replaceFirst("^[^?]*", "")),
                "application/json",
                attempt.body(),
                answer.status(),
                headers,
                answer.body());
    }

    private static boolean names(RawHttp.Answer answer, String place) {
        try {
            JsonNode errors = JSON.readTree(answer.body()).path("errors");
            return errors.valueStream()
                    .anyMatch(error -> error.path("pointer").asText().equals(place)
                            || error.path("parameter").asText().equals(place));
        } catch (IOException e) {
            return false;
        }
    }

    private static String difference(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> entry.getKey() + " from " + before.get(entry.getKey()) + " to " + entry.getValue())
                .collect(Collectors.joining("; "));
    }
}
