package org.daylight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.daylight.contract.Operation;

/** Makes exactly one thing wrong in a good request. */
final class Faults {
    private static final Set<Integer> NO_METHOD = Set.of(400, 405, 501);
    private static final Set<Integer> BAD = Set.of(400);
    private static final Set<Integer> LOST = Set.of(400, 404);
    private static final List<String> NO_TAGS = List.of(
            "x",
            "*",
            "\"1\", \"2\"",
            "W/\"1\"",
            "\"-1\"",
            "\"\"",
            "\"1",
            "1",
            "\"1e0\"",
            "\" 1\"",
            "\"99999999999999999999\"",
            ",");
    private static final List<String> NO_KEYS =
            List.of("short", "x".repeat(65), "with space here", "ключ-ключ", "{}{}{}{}{}", "a,b,c,d,e,f");
    private static final List<String> NO_FORMATS =
            List.of("video/mp4", "application/zip", "nonsense", ";;;", "x/y, z/*");

    private final Requests requests;
    private final Memory memory;
    private final BodyFaults bodies;

    Faults(Requests requests, Memory memory) {
        this.requests = requests;
        this.memory = memory;
        this.bodies = new BodyFaults(requests);
    }

    Input input(Operation operation, Random random) {
        Draft draft = requests.good(operation);
        Input good = draft.input(Input.REFUSED);
        List<Supplier<Input>> faults = new ArrayList<>();
        faults.add(() -> method(good, random));
        operation.parameters().forEach(parameter -> faults.add(() -> parameter(good, draft, parameter, random)));
        if (operation.path().startsWith("/api/")) {
            faults.add(() -> good.asking("zz" + random.nextInt(100) + "=1")
                    .called("unknown parameter")
                    .answering(BAD));
            if (!operation.statuses().contains(204)) {
                String accept = Texts.any(random, NO_FORMATS);
                faults.add(() ->
                        good.with("Accept", accept).called("Accept: " + accept).answering(Set.of(406)));
            }
        }
        if (!operation.open()) {
            faults.add(() -> token(good, random));
        }
        if (draft.body == null && operation.path().startsWith("/api/")) {
            faults.add(() -> good.sending("{}".getBytes(UTF_8))
                    .with("Content-Type", "application/json")
                    .called("a body where none is taken")
                    .answering(BAD));
        }
        if (draft.body != null) {
            // Most of what can be wrong is in the body.
            for (int i = 0; i < 6; i++) {
                faults.add(() -> bodies.member(draft, random));
            }
            faults.add(() -> BodyFaults.document(good, draft.body, random));
            faults.add(() -> BodyFaults.document(good, draft.body, random));
            faults.add(() -> BodyFaults.type(good, random));
        }
        return Texts.any(random, faults).get();
    }

    private static Input method(Input good, Random random) {
        String other = Texts.any(random, List.of("PATCH", "TRACE", "PROPFIND", "get", "DELETE1"));
        return good.by(other).called("method " + other).answering(NO_METHOD);
    }

    private static Input token(Input good, Random random) {
        String token = good.headers().stream()
                .filter(line -> line.startsWith("Authorization: "))
                .findFirst()
                .orElseThrow()
                .substring(15);
        String other = Texts.any(
                random,
                Arrays.asList(
                        null,
                        "Bearer x",
                        "Bearer",
                        "Basic YTpi",
                        token + "x",
                        token.substring(0, token.length() - 2),
                        token.replaceFirst("\\.[^.]*\\.", ".e30."),
                        "Digest " + token));
        return good.with("Authorization", other).called("other token").answering(Set.of(401));
    }

    private Input parameter(Input good, Draft draft, Operation.Parameter parameter, Random random) {
        String name = parameter.name();
        return switch (parameter.in()) {
            case "path" -> {
                String value = Texts.any(
                        random, List.of("x y", "-", "1-1-1-1-1", "é", "0", "-1", "1.5", "{x}", "公".repeat(50)));
                draft.path.put(name, value);
                yield draft.input(LOST).called(name + " is " + value);
            }
            case "query" -> query(good, draft, parameter, random);
            default -> header(good, name, random);
        };
    }

    private Input query(Input good, Draft draft, Operation.Parameter parameter, Random random) {
        String name = parameter.name();
        if (name.equals("cursor")) {
            return cursor(good, random);
        }
        String fine = Draft.encoded(requests.values(draft.operation, random)
                .valid(parameter.schema())
                .asText());
        if (random.nextInt(4) == 0) {
            return good.asking(name + "=" + fine)
                    .asking(name + "=" + fine)
                    .called(name + " twice")
                    .answering(BAD);
        }
        if (random.nextInt(4) == 0) {
            String raw = Texts.any(
                    random, List.of("", "%", "%zz", "%C0%AF", "%00", "%ED%A0%80", "%FF", "%F4%90%80%80", "%E2%80%AE"));
            return good.asking(name + "=" + raw).called(name + "=" + raw).answering(BAD);
        }
        JsonNode schema = parameter.schema();
        String wrong = wrongText(requests.values(draft.operation, random).flat(schema), random);
        return good.asking(name + "=" + Draft.encoded(wrong))
                .called(name + "=" + wrong)
                .answering(BAD);
    }

    private static String wrongText(JsonNode schema, Random random) {
        if (schema.has("enum")) {
            return Texts.any(random, List.of("nonsense", schema.at("/enum/0").asText() + "x", " "));
        }
        return switch (Values.type(schema) + schema.path("format").asText("")) {
            case "integer", "integerint64" ->
                Texts.any(random, List.of("x", "1.5", "1e1", "+1", "01", " 1", "0x1", "１", "-9223372036854775809"));
            case "number" ->
                Texts.any(
                        random,
                        List.of(
                                "x",
                                "NaN",
                                "Infinity",
                                "1,5",
                                "--1",
                                "0x1p3",
                                "1d",
                                "1e999999999",
                                "+1",
                                ".5",
                                "5.",
                                "01"));
            case "stringuuid" -> Texts.any(random, List.of("x", "1-1-1-1-1", "01980f2e7d7c70008000000000000001"));
            case "stringdate-time" ->
                Texts.any(random, List.of("x", "now", "2026-07-01", "1782864000", "2026-02-30T00:00:00Z"));
            default -> "x".repeat(schema.path("maxLength").asInt(3000) + 1 + random.nextInt(3));
        };
    }

    private Input cursor(Input good, Random random) {
        String next = memory.next(good)
                .map(address -> address.replaceFirst(".*[?&]cursor=([^&]*).*", "$1"))
                .orElse("AQAAAAAA");
        int at = random.nextInt(next.length());
        String bent = next.substring(0, at) + (next.charAt(at) == 'A' ? 'B' : 'A') + next.substring(at + 1);
        // Its own query aside, a good cursor is as wrong as a bent one.
        String cursor = Texts.any(
                random, List.of(bent, next + "A", next.substring(1), "=", "x", "A".repeat(2001), "%20" + next));
        return good.asking("limit=7")
                .asking("cursor=" + cursor)
                .called("cursor " + cursor)
                .answering(BAD);
    }

    private static Input header(Input good, String name, Random random) {
        return switch (name) {
            case "If-Match" -> {
                String tag = Texts.any(random, NO_TAGS);
                yield switch (random.nextInt(4)) {
                    case 0 -> good.with(name, null).called("no If-Match").answering(Set.of(428));
                    case 1 ->
                        good.with(name, "\"987654321\"")
                                .called("stale If-Match")
                                .answering(Set.of(412));
                    default -> good.with(name, tag).called("If-Match: " + tag).answering(BAD);
                };
            }
            case "Idempotency-Key" -> {
                String key = Texts.any(random, NO_KEYS);
                yield good.with(name, key).called(name + ": " + key).answering(BAD);
            }
            // Whoever asks in strange ways for a language or a copy of old gets the usual answer: nothing wrong to
            // make.
            default -> method(good, random);
        };
    }
}
