package org.daylight.contract;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A good body spoilt in one place after another, as its schema suggests; and bytes that are no body at all. */
final class BadBodies {
    private static final String DEEP = "[".repeat(10_000) + "]".repeat(10_000);

    private final ContractModel model;
    private final Random random = new Random(20261123);

    BadBodies(ContractModel model) {
        this.model = model;
    }

    List<Attempt> of(Operation operation, Attempt good, ObjectNode body) {
        List<Attempt> attempts = new ArrayList<>(whole(good, body));
        spoil(good, body, body, operation.requestBodies().get("application/json"), "", attempts);
        return attempts;
    }

    private List<Attempt> whole(Attempt good, ObjectNode body) {
        String text = body.toString();
        String first = body.fieldNames().next();
        List<Attempt> attempts = new ArrayList<>();
        for (String other : List.of("null", "[]", "5", "\"x\"", "[" + text + "]", text + text, text + " x")) {
            attempts.add(good.with(other).called(shortened(other)).answering(400));
        }
        attempts.add(good.with(DEEP).called("deep nesting").answering(400));
        attempts.add(good.with("").called("empty").answering(400));
        attempts.add(good.with(text.getBytes(UTF_16LE)).called("UTF-16").answering(400));
        attempts.add(good.with((text + "街").getBytes(Charset.forName("GBK")))
                .called("GBK")
                .answering(400));
        attempts.add(good.with(duplicate(text, first, body.get(first)))
                .called("duplicate member")
                .naming("/" + first));
        attempts.add(good.with(zipped(text))
                .with("Content-Encoding", "gzip")
                .called("gzip")
                .answering(415));
        attempts.add(good.with(" ".repeat(4 * 1024 * 1024) + text)
                .called("too large")
                .answering(413));
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "application/json;charset=gbk", "x")) {
            attempts.add(good.with("Content-Type", type).called(type).answering(415));
        }
        attempts.add(good.with("Content-Type", null).called("no type").answering(415));
        for (int i = 0; i < 5; i++) {
            int at = 1 + random.nextInt(text.length() - 1);
            attempts.add(good.with(text.substring(0, at)).called("cut at " + at).answering(400));
            attempts.add(good.with(text.substring(0, at) + '\u0001' + text.substring(at))
                    .called("U+0001 at " + at)
                    .answering(400));
        }
        return attempts;
    }

    private static String duplicate(String text, String member, JsonNode value) {
        return "{\"" + member + "\":" + value + "," + text.substring(1);
    }

    /** Goes through the schema of {@code node}, which stands at {@code pointer} in {@code body}. */
    private void spoil(
            Attempt good, ObjectNode body, JsonNode node, JsonNode unresolved, String pointer, List<Attempt> attempts) {
        JsonNode schema = flat(unresolved);
        if (node.isArray()) {
            spoil(good, body, node.get(0), schema.get("items"), pointer + "/0", attempts);
        }
        if (!node.isObject()) {
            return;
        }
        attempts.add(raw(good, body, pointer, "unheardOf", "1").naming(pointer + "/unheardOf"));
        attempts.add(raw(good, body, pointer, "unheardOf", DEEP)
                .called(pointer + " deep")
                .answering(400, 422));
        for (var property : schema.path("properties").properties()) {
            String name = property.getKey();
            String place = pointer + "/" + name;
            JsonNode member = flat(property.getValue());
            if (requires(schema, name)) {
                attempts.add(good.with(without(body, pointer, name))
                        .called(place + " missing")
                        .naming(place));
            }
            for (String value : BadValues.of(member)) {
                attempts.add(raw(good, body, pointer, name, value).naming(place));
            }
            if (node.has(name)) {
                spoil(good, body, node.get(name), member, place, attempts);
            }
        }
    }

    private static boolean requires(JsonNode schema, String name) {
        return schema.path("required").valueStream().anyMatch(each -> each.asText()
                .equals(name));
    }

    /** With references followed and the parts of allOf or the one of oneOf put in its place. */
    private JsonNode flat(JsonNode unresolved) {
        JsonNode schema = model.resolve(unresolved);
        for (String parts : List.of("allOf", "oneOf", "anyOf")) {
            if (schema.path(parts).size() == 1) {
                return flat(schema.get(parts).get(0));
            }
        }
        return schema;
    }

    /** The body with {@code value}, raw JSON, as the member {@code name} of the object at {@code pointer}. */
    private static Attempt raw(Attempt good, ObjectNode body, String pointer, String name, String value) {
        ObjectNode copy = body.deepCopy();
        ((ObjectNode) copy.at(pointer)).put(name, "@@here@@");
        return good.with(copy.toString().replace("\"@@here@@\"", value))
                .called(pointer + "/" + name + " = " + shortened(value));
    }

    private static String without(ObjectNode body, String pointer, String name) {
        ObjectNode copy = body.deepCopy();
        ((ObjectNode) copy.at(pointer)).remove(name);
        return copy.toString();
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
