package org.daylight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.daylight.contract.Operation;

/** Requests of someone who means harm: injected languages, broken encodings, forged framing, outsized numbers and names. */
final class Hostility {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NUMBERS = List.of(
            "1e999",
            "-1e999",
            "1e-999",
            "1e2147483647",
            "1e99999999999",
            "9".repeat(400),
            "0." + "0".repeat(400) + "1",
            "123456789.123456789123456789",
            "-0.0",
            "1E400000000");
    private static final List<String> NAMES = List.of(
            "__proto__",
            "constructor",
            "",
            "@type",
            "$ref",
            "class",
            "a.b",
            "a/b~1",
            "\u0000",
            "\ud800",
            "x".repeat(60_000));
    private static final List<String> HEADERS = List.of(
            "X-HTTP-Method-Override: DELETE",
            "X-HTTP-Method: PUT",
            "X-Method-Override: PATCH",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Prefix: /evil",
            "X-Forwarded-Proto: javascript",
            "X-Original-URL: /api/v1/staff/me",
            "X-Rewrite-URL: /q/health",
            "Forwarded: for=\"_x\";host=evil",
            "Range: bytes=0-0,1-1,2-2",
            "Cookie: \"=;;;=",
            "Origin: null",
            "Origin: ::::",
            "Referer: javascript:alert(1)",
            "User-Agent: ${jndi:ldap://127.0.0.1/x}",
            "Accept-Language: ;;q=x,,*",
            "Accept-Encoding: gzip;q=zz, ,;",
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: x",
            "Upgrade: websocket",
            "Upgrade: h2c",
            "Expect: nonsense",
            "Max-Forwards: 0",
            "Via: 1.1 x",
            "TE: trailers, deflate;q=0.5",
            "Connection: Authorization",
            "Trailer: Content-Length",
            "Accept: application/json;q=zz",
            "Prefer: handling=lenient",
            "Sec-Fetch-Site: cross-site",
            "Access-Control-Request-Method: PUT",
            "Date: x",
            "Early-Data: 1",
            "X: \u00e9\u00ff");
    /** Framings that servers have disagreed on. */
    private static final List<List<String>> FRAMINGS = List.of(
            List.of("Content-Length: 5", "Content-Length: 6"),
            List.of("Content-Length: 5", "Transfer-Encoding: chunked"),
            List.of("Transfer-Encoding: chunked, identity"),
            List.of("Transfer-Encoding: xchunked"),
            List.of("Transfer-Encoding : chunked"),
            List.of("Content-Length: -1"),
            List.of("Content-Length: +5"),
            List.of("Content-Length: 5 5"),
            List.of("Content-Length: 0x5"),
            List.of("Content-Length: 99999999999999999999"),
            List.of("Content-Length: 9223372036854775807"),
            List.of("Content-Length: 1, 1"),
            List.of(" folded: x"),
            List.of("No-Colon"),
            List.of(": nameless"),
            List.of("Bad Name: x"),
            List.of("Host: a", "Host: b"),
            List.of("X: a\u0000b"),
            List.of("X: a\rSet-Cookie: b"),
            List.of("Transfer-Encoding: \u000bchunked"),
            List.of("Host: evil.example:99999"),
            List.of("Host: a b"),
            List.of("X: " + "y".repeat(40_000)));

    private static final List<String> ADDRESSES = List.of(
            "%2e%2e/",
            "..%2f",
            "%252e%252e%252f",
            "./",
            "//",
            ";x=y",
            "%2F",
            "%5C",
            "%00",
            "%0d%0aX:y",
            "%C0%AE%C0%AE/",
            "%u0041",
            "%",
            "\\..\\",
            "{x}",
            "|",
            "\"",
            "<x>",
            "^",
            "`",
            "#x",
            "?x=1?y",
            "%E2%80%AE",
            "é",
            "*",
            "~",
            "%7e",
            ".json",
            "/",
            "/.",
            "%20",
            "+");

    private final Requests requests;
    private final Conformity conformity;

    Hostility(Requests requests, Conformity conformity) {
        this.requests = requests;
        this.conformity = conformity;
    }

    Input input(Operation operation, Random random) {
        List<Supplier<Input>> ways = new ArrayList<>(List.of(
                () -> texts(operation, random),
                () -> texts(operation, random),
                () -> address(operation, random),
                () -> header(operation, random)));
        if (random.nextInt(4) == 0) {
            ways.add(() -> framing(operation, random));
        }
        if (!operation.requestBodies().isEmpty()) {
            ways.addAll(List.of(
                    () -> texts(operation, random),
                    () -> number(operation, random),
                    () -> name(operation, random),
                    () -> deep(operation, random)));
        }
        return Texts.any(random, ways).get();
    }

    private Input good(Operation operation) {
        return requests.good(operation).input(Input.SURVIVED);
    }

    /** Tricks and no-texts in places that take text; the contract knows which of them are allowed. */
    private Input texts(Operation operation, Random random) {
        Draft draft = requests.good(operation);
        Values values = requests.values(operation, random);
        List<Operation.Parameter> parameters = operation.parameters().stream()
                .filter(parameter -> !parameter.in().equals("header"))
                .toList();
        List<Places.Place> places = draft.body == null
                ? List.of()
                : Places.of(values, operation.requestBodies().get("application/json"), draft.body);
        boolean judged = true;
        for (int left = 1 + random.nextInt(2); left > 0 && parameters.size() + places.size() > 0; left--) {
            String text = Texts.any(random, random.nextInt(4) == 0 ? Texts.NO_TEXT : Texts.TRICKS);
            int choice = random.nextInt(parameters.size() + places.size());
            if (choice < parameters.size()) {
                Operation.Parameter parameter = parameters.get(choice);
                draft.values(parameter.in()).put(parameter.name(), text);
                // Slashes may make another address of it; which cursors there are, the contract does not say.
                judged &= parameter.in().equals("query") && !parameter.name().equals("cursor");
                draft.notes.add(parameter.name() + "=" + text);
            } else {
                Places.Place place = places.get(choice - parameters.size());
                place.set(JSON.textNode(text));
                draft.notes.add(place.pointer() + "=" + text);
            }
        }
        return draft.input(judged ? conformity.allowed(draft) : Input.SURVIVED);
    }

    private Input address(Operation operation, Random random) {
        Input good = good(operation);
        String path = good.target();
        int at = 1 + random.nextInt(path.length());
        String bad = Texts.any(random, ADDRESSES);
        String target = path.substring(0, at) + bad + path.substring(at);
        return good.to(target.replace(" ", "%20")).called("address " + target);
    }

    private Input header(Operation operation, Random random) {
        Input good = good(operation);
        String line = Texts.any(random, HEADERS);
        int colon = line.indexOf(':');
        return good.with(line.substring(0, colon), line.substring(colon + 2)).called(line);
    }

    private Input framing(Operation operation, Random random) {
        List<String> lines = Texts.any(random, FRAMINGS);
        // Who hangs up in the middle may have been heard, so what is said would be refused.
        Input said = operation.method().equals("GET")
                ? good(operation)
                : good(operation).asking("zz=1");
        return said.adding(lines.toArray(String[]::new)).called(lines.toString());
    }

    private Input number(Operation operation, Random random) {
        Draft draft = requests.good(operation);
        List<Places.Place> places = places(draft, random);
        Places.Place place = Texts.any(random, places);
        String number = Texts.any(random, NUMBERS);
        return raw(draft, place.owner(), place.name(), number)
                .called(place.pointer() + "=" + Requests.shortened(number));
    }

    private Input name(Operation operation, Random random) {
        Draft draft = requests.good(operation);
        Places.Place place = Texts.any(random, places(draft, random));
        String name = Texts.any(random, NAMES);
        place.owner().put(name, 1);
        return draft.input(Input.REFUSED).called("a member called " + Requests.shortened(name));
    }

    private Input deep(Operation operation, Random random) {
        Draft draft = requests.good(operation);
        Places.Place place = Texts.any(random, places(draft, random));
        int depth = Texts.any(random, List.of(40, 1000, 50_000));
        String value = random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        return raw(draft, place.owner(), place.name(), value)
                .called(place.pointer() + " deep " + depth)
                .answering(Input.REFUSED);
    }

    private List<Places.Place> places(Draft draft, Random random) {
        return Places.of(requests.values(draft.operation, random), schema(draft), draft.body);
    }

    private static JsonNode schema(Draft draft) {
        return draft.operation.requestBodies().get("application/json");
    }

    /** The request with {@code value}, as it would be written in JSON, as a member. */
    private static Input raw(Draft draft, ObjectNode owner, String member, String value) {
        owner.put(member, "@@here@@");
        String text = draft.json().replace("\"@@here@@\"", value);
        return draft.input(Input.SURVIVED).sending(text.getBytes(UTF_8));
    }
}
