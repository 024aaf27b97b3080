package org.daylight.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bad values for the parameters that an operation declares, and parameters that it does not declare. */
final class BadParameters {
    /** Texts that have broken other programs, none of them longer than 32 characters. */
    private static final List<String> TRICKS = List.of(
            "' or 1=1 --",
            "'; drop table publication; --",
            "%' or '%'='",
            "1); select pg_sleep(9); --",
            "../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "😀👩‍👩‍👧",
            "\u202Eevil\u202C\u2066x\u2069",
            "e\u0301\u0327",
            "null",
            "%s%n%d",
            "\\",
            "\"",
            " ",
            ":value");
    /** What no text of ours may hold, percent-encoded. */
    private static final List<String> NO_TEXT =
            List.of("%00", "a%00b", "%ED%A0%80", "%C0%AF", "%FF", "%07", "%EF%BF%BF", "%F4%90%80%80");

    private static final List<String> NO_UUID = List.of(
            "",
            "x",
            "1-1-1-1-1",
            "{01980f2e-7d7c-7000-8000-000000000001}",
            "01980f2e7d7c70008000000000000001",
            "01980f2e-7d7c-7000-8000-00000000000g",
            "01980f2e-7d7c-7000-8000-000000000001 ");
    private static final List<String> NO_INTEGER = List.of(
            "", "x", "-1", "1.5", "1e3", "+1", "01", " 1", "0x10", "１", "1,000", "9".repeat(20), "-" + "9".repeat(400));
    private static final List<String> NO_NUMBER =
            List.of("", "x", "NaN", "Infinity", "--1", "1,5", "1e400000000", "0x1p3", "１", "9".repeat(500));
    private static final List<String> NO_INSTANT = List.of(
            "",
            "yesterday",
            "2026-07-01",
            "2026-07-01T00:00:00",
            "2026-13-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "1782864000",
            "2026-07-01T00:00:00+99:00",
            "2026-07-01T00:00:00Z[Asia/Shanghai]");
    private static final List<String> NO_IF_MATCH = List.of(
            "x",
            "*",
            "W/\"1\"",
            "\"1\", \"2\"",
            "\"-1\"",
            "\"\"",
            "\"1 or 1=1\"",
            "\"" + "9".repeat(20) + "\"",
            "\"1",
            "1");
    private static final List<String> NO_KEY = List.of(
            "short",
            "x".repeat(65),
            "with space here",
            "'; drop table x;--",
            "ключ-ключ-ключ",
            "\"open-quote",
            "{}{}{}{}");
    private static final List<String> STRANGE = List.of(
            "Accept-Language: ;;q=x,,*",
            "Accept-Language: " + "x-".repeat(2000),
            "Accept-Encoding: gzip;q=zz, ,;",
            "If-None-Match: \"",
            "If-None-Match: " + "\"x\",".repeat(2000),
            "Range: bytes=0-0,1-1",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-Host: evil.example",
            "Cookie: \"=;;;=",
            "Origin: ::::",
            "Accept: application/json;q=zz");

    private final ContractModel model;
    private final Random random = new Random(20261123);

    BadParameters(ContractModel model) {
        this.model = model;
    }

    /** @param good a request that the operation would answer, or refuse for its own reasons */
    Stream<Attempt> of(Operation operation, Attempt good, Workplace workplace) {
        return Stream.of(queries(operation, good), paths(operation, good, workplace), headers(operation, good))
                .flatMap(List::stream);
    }

    private List<Attempt> queries(Operation operation, Attempt good) {
        List<Attempt> attempts = new ArrayList<>();
        // Pages for people take what links to them carry.
        if (operation.path().startsWith("/api/")) {
            attempts.add(good.asking("zz=1").called("unknown parameter").naming("zz"));
        }
        for (Operation.Parameter parameter : operation.parameters("query")) {
            String name = parameter.name();
            String fine = encoded(fine(parameter));
            attempts.add(good.asking(name + "=" + fine + "&" + name + "=" + fine)
                    .called("repeated " + name)
                    .naming(name));
            for (String value : wrong(parameter)) {
                attempts.add(good.asking(name + "=" + encoded(value))
                        .called(name + "=" + value)
                        .naming(name));
            }
            NO_TEXT.forEach(value -> attempts.add(
                    good.asking(name + "=" + value).called(name + "=" + value).answering(400)));
            Stream.concat(TRICKS.stream(), IntStream.range(0, 3).mapToObj(i -> scribble()))
                    .forEach(value -> attempts.add(good.asking(name + "=" + encoded(value))
                            .called(name + "=" + value)
                            .survived()));
        }
        return attempts;
    }

    private static List<Attempt> paths(Operation operation, Attempt good, Workplace workplace) {
        List<Attempt> attempts = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters("path")) {
            List<String> wrong = new ArrayList<>(TRICKS);
            wrong.addAll(
                    switch (kind(parameter.schema())) {
                        case "uuid" -> NO_UUID;
                        case "integer" -> NO_INTEGER;
                        default -> List.of("x".repeat(500), "-x");
                    });
            wrong.remove("");
            for (String other : wrong) {
                attempts.add(good.to(workplace.path(operation, parameter.name(), encoded(other)))
                        .called(parameter.name() + " is " + other));
            }
            NO_TEXT.forEach(other -> attempts.add(good.to(workplace.path(operation, parameter.name(), other))
                    .called(parameter.name() + " is " + other)
                    .answering(400)));
        }
        return attempts;
    }

    private static List<Attempt> headers(Operation operation, Attempt good) {
        List<Attempt> attempts = new ArrayList<>();
        boolean safe = operation.method().equals("GET");
        if (good.headers().stream().anyMatch(line -> line.startsWith("If-Match:"))) {
            attempts.add(good.with("If-Match", null).called("no If-Match").answering(428));
            attempts.add(good.with("If-Match", "\"987654321\"")
                    .called("stale If-Match")
                    .answering(412));
            NO_IF_MATCH.forEach(value -> attempts.add(
                    good.with("If-Match", value).called("If-Match: " + value).naming("If-Match")));
        }
        if (operation.parameters("header").stream()
                .anyMatch(header -> header.name().equals("Idempotency-Key"))) {
            NO_KEY.forEach(value -> attempts.add(good.with("Idempotency-Key", value)
                    .called("Idempotency-Key: " + value)
                    .naming("Idempotency-Key")));
        }
        for (String value : List.of("image/gif", "nonsense", ";;;")) {
            // Even a good request changes nothing when its answer cannot be given.
            if (operation.path().startsWith("/api/") && !operation.statuses().contains(204)) {
                attempts.add(
                        good.with("Accept", value).called("Accept: " + value).answering(406));
            }
        }
        Attempt harmless = safe ? good.survived() : good.asking("zz=1").naming("zz");
        STRANGE.forEach(line ->
                attempts.add(harmless.with(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(' ') + 1))
                        .called(line)));
        if (operation.requestBodies().isEmpty() && operation.path().startsWith("/api/")) {
            attempts.add(good.with("{}")
                    .with("Content-Type", "application/json")
                    .called("a body where none is taken")
                    .answering(400));
        }
        return attempts;
    }

    /** Values that the parameter's schema forbids. */
    private List<String> wrong(Operation.Parameter parameter) {
        JsonNode schema = model.resolve(parameter.schema());
        return switch (kind(schema)) {
            case "uuid" -> NO_UUID;
            case "date-time" -> NO_INSTANT;
            case "number" -> NO_NUMBER;
            case "enum" -> List.of("", "nonsense", schema.at("/enum/0").asText().toUpperCase(), " ");
            case "integer" ->
                Stream.concat(
                                NO_INTEGER.stream(),
                                Stream.of("minimum", "maximum")
                                        .filter(schema::has)
                                        .map(bound -> Long.toString(
                                                schema.get(bound).asLong() + (bound.equals("minimum") ? -1 : 1))))
                        .toList();
            default ->
                schema.has("maxLength")
                        ? List.of("x".repeat(schema.get("maxLength").asInt() + 1))
                        : List.of();
        };
    }

    private String fine(Operation.Parameter parameter) {
        JsonNode schema = model.resolve(parameter.schema());
        return switch (kind(schema)) {
            case "uuid" -> "01980f2e-7d7c-7000-8000-000000000001";
            case "date-time" -> "2026-01-01T00:00:00Z";
            case "number", "integer" -> "1";
            case "enum" -> schema.at("/enum/0").asText();
            default -> "x";
        };
    }

    private static String kind(JsonNode schema) {
        return schema.has("enum")
                ? "enum"
                : schema.has("format") && !schema.path("format").asText().equals("int64")
                        ? schema.get("format").asText()
                        : schema.path("type").asText();
    }

    /** A short text of characters from all over Unicode. */
    private String scribble() {
        return random.ints(0x20, 0x2FFFF)
                .filter(point -> Character.isDefined(point) && Character.getType(point) != Character.SURROGATE)
                .limit(8)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
