package org.daylight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.contract.Operation;

/** A request whose parts can still be told apart and changed: decoded values by parameter, the body as a tree. */
final class Draft {
    private static final Pattern HALVES =
            Pattern.compile("(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])");

    final Operation operation;
    final Map<String, String> path = new LinkedHashMap<>();
    final Map<String, String> query = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    final List<String> notes = new ArrayList<>();
    JsonNode body;

    Draft(Operation operation) {
        this.operation = operation;
    }

    /** The values of the parameters that stand {@code in} path, query or header. */
    Map<String, String> values(String in) {
        return switch (in) {
            case "path" -> path;
            case "query" -> query;
            default -> headers;
        };
    }

    /** As it is sent. */
    Input input(Set<Integer> allowed) {
        Map<String, String> segments = new LinkedHashMap<>();
        path.forEach((name, value) -> segments.put(name, encoded(value)));
        StringBuilder target = new StringBuilder(operation.path(segments));
        query.forEach((name, value) -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        List<String> lines = new ArrayList<>();
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        byte[] bytes = body == null ? null : json().getBytes(UTF_8);
        return new Input(
                operation,
                String.join("; ", notes),
                operation.method(),
                target.toString(),
                lines,
                bytes,
                allowed,
                true);
    }

    /** The body as JSON, with halves of surrogate pairs escaped: UTF-8 cannot say them. */
    String json() {
        return HALVES.matcher(body.toString())
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    /** Percent-encoded, byte for byte; a half of a surrogate pair as the three bytes that it would have in UTF-8. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 0x80 && (Character.isLetterOrDigit(point) || "-._~".indexOf(point) >= 0)) {
                encoded.appendCodePoint(point);
                return;
            }
            byte[] bytes = Character.isBmpCodePoint(point) && Character.isSurrogate((char) point)
                    ? new byte[] {
                        (byte) (0xE0 | point >> 12), (byte) (0x80 | point >> 6 & 0x3F), (byte) (0x80 | point & 0x3F)
                    }
                    : Character.toString(point).getBytes(UTF_8);
            for (byte each : bytes) {
                encoded.append("%%%02X".formatted(each));
            }
        });
        return encoded.toString();
    }
}
