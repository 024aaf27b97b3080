package org.daylight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes exactly one thing wrong in the body of a good request, or in what is said about it. */
final class BodyFaults {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<Integer> BAD = Set.of(400);
    /** Content is looked at once it is known whose it is. */
    private static final Set<Integer> UNFIT = Set.of(400, 422);

    private static final List<String> NO_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=gbk",
            "application/json;charset=utf-16",
            "x",
            "/",
            "application/merge-patch+json",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "*/*",
            "application/json;;",
            "application/json, application/json");

    private final Requests requests;

    BodyFaults(Requests requests) {
        this.requests = requests;
    }

    Input member(Draft draft, Random random) {
        Values values = requests.values(draft.operation, random);
        List<Places.Place> places =
                Places.of(values, draft.operation.requestBodies().get("application/json"), draft.body);
        Places.Place place = Texts.any(random, places);
        String what = place.pointer();
        switch (random.nextInt(5)) {
            case 0 -> {
                place.owner().put("unheard" + random.nextInt(100), 1);
                what += "/.. unknown";
            }
            case 1 -> {
                if (place.required()) {
                    place.owner().remove(place.name());
                    what += " missing";
                } else {
                    place.owner().putNull(place.name());
                    what += " null";
                }
            }
            default -> {
                JsonNode wrong = wrong(place.schema(), random);
                place.set(wrong);
                what += " = " + Requests.shortened(wrong.toString());
            }
        }
        return draft.input(UNFIT).called(what);
    }

    private static JsonNode wrong(JsonNode schema, Random random) {
        List<JsonNode> wrong = new ArrayList<>(List.of(JSON.nullNode(), JSON.booleanNode(true)));
        ObjectNode object = JSON.objectNode().put("a", 1);
        switch (Values.type(schema)) {
            case "string" -> {
                wrong.addAll(List.of(JSON.numberNode(5), object, JSON.arrayNode()));
                Texts.NO_TEXT.forEach(text -> wrong.add(JSON.textNode(text)));
                if (schema.has("maxLength")) {
                    wrong.add(JSON.textNode("长".repeat(schema.get("maxLength").asInt() + 1)));
                }
                if (Patterns.isWhole(schema.path("pattern").asText()) || schema.has("enum") || schema.has("format")) {
                    wrong.addAll(List.of(JSON.textNode(""), JSON.textNode("?! no"), JSON.textNode("9".repeat(500))));
                }
            }
            case "integer" ->
                wrong.addAll(List.of(JSON.textNode("1"), JSON.numberNode(1.5), object, JSON.numberNode(-1)));
            case "number" -> wrong.addAll(List.of(JSON.textNode("1"), object, JSON.arrayNode(), JSON.numberNode(-1)));
            case "array" ->
                wrong.addAll(
                        List.of(JSON.textNode("x"), object, JSON.arrayNode().addNull()));
            default -> wrong.addAll(List.of(JSON.textNode("x"), JSON.arrayNode(), JSON.numberNode(0)));
        }
        return Texts.any(random, wrong);
    }

    static Input document(Input good, JsonNode body, Random random) {
        String text = body.toString();
        String first = body.fieldNames().next();
        int cut = 1 + random.nextInt(text.length() - 1);
        return switch (random.nextInt(8)) {
            case 0 -> said(good, "[" + text + "]");
            case 1 -> said(good, text + Texts.any(random, List.of("x", text, "]", ",", "\u0000")));
            case 2 -> said(good, text.substring(0, cut));
            case 3 -> said(good, "{\"" + first + "\":" + body.get(first) + "," + text.substring(1));
            case 4 -> said(good, Texts.any(random, List.of("", " ", "null", "5", "\"x\"", "true", "[]", "//", "{,}")));
            case 5 ->
                good.sending((text.substring(0, text.length() - 1) + ",\"街\":1}").getBytes(Charset.forName("GBK")))
                        .called("GBK")
                        .answering(BAD);
            case 6 -> good.sending(text.getBytes(UTF_16LE)).called("UTF-16").answering(BAD);
            default -> said(good, text.substring(0, cut) + '\u0001' + text.substring(cut));
        };
    }

    private static Input said(Input good, String text) {
        return good.sending(text.getBytes(UTF_8))
                .called(Requests.shortened(text))
                .answering(BAD);
    }

    static Input type(Input good, Random random) {
        if (random.nextInt(4) == 0) {
            String coding = Texts.any(random, List.of("gzip", "br", "identity", "deflate", "x"));
            return good.with("Content-Encoding", coding)
                    .called("Content-Encoding: " + coding)
                    .answering(Set.of(415));
        }
        String type = Texts.any(random, NO_TYPES);
        return good.with("Content-Type", random.nextInt(8) == 0 ? null : type)
                .called("type " + type)
                .answering(Set.of(415));
    }
}
