package org.daylight.kernel.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import org.daylight.kernel.text.PlainText;
import org.daylight.kernel.text.Words;

/**
 * Whether a request target can mean one thing only. Servers, proxies and caches disagree on dot segments, empty
 * segments, {@code ;parameters}, encoded slashes and broken encodings; none of them has a use here, so all are refused.
 */
final class RequestTarget {
    private static final BitSet ALLOWED = new BitSet();

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%"
                .chars()
                .forEach(ALLOWED::set);
    }

    private RequestTarget() {}

    /** What is wrong with the raw target (RFC 9112 §3.2.1, origin form), or nothing. */
    static Optional<Words> flaw(String target) {
        if (!target.startsWith("/")) {
            return flaw("须为以 / 开头的路径", "must be a path that starts with /");
        }
        if (!target.chars().allMatch(ALLOWED::get)) {
            return flaw("含有须百分号编码的字符（RFC 3986）", "has a character that must be percent-encoded (RFC 3986)");
        }
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        Optional<Words> flaw = pathFlaw(path);
        return flaw.isPresent() || question < 0 ? flaw : textFlaw(target.substring(question + 1));
    }

    private static Optional<Words> pathFlaw(String path) {
        if (path.contains("//") || path.contains(";")) {
            return flaw("路径含有空段或 ;", "the path has an empty segment or a semicolon");
        }
        for (String raw : path.substring(1).split("/")) {
            Optional<Words> flaw = textFlaw(raw);
            if (flaw.isPresent()) {
                return flaw;
            }
            String segment = decoded(raw);
            if (segment.equals(".") || segment.equals("..") || segment.matches("(?s).*[/\\\\;\n\t].*")) {
                return flaw("路径含有 .、.. 或编码的分隔符", "the path has a dot segment or an encoded separator");
            }
        }
        return Optional.empty();
    }

    private static Optional<Words> textFlaw(String raw) {
        String text = decoded(raw);
        return text == null
                ? flaw("百分号编码不是合法的 UTF-8", "the percent-encoding is not valid UTF-8")
                : PlainText.flaw(text);
    }

    /** The text, or null if the encoding is broken, overlong or not UTF-8. */
    private static String decoded(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) != '%') {
                bytes.put((byte) raw.charAt(at));
                continue;
            }
            if (at + 2 >= raw.length()
                    || !HexFormat.isHexDigit(raw.charAt(at + 1))
                    || !HexFormat.isHexDigit(raw.charAt(at + 2))) {
                return null;
            }
            bytes.put((byte) HexFormat.fromHexDigits(raw, at + 1, at + 3));
            at += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Optional<Words> flaw(String zh, String en) {
        return Optional.of(Words.of(zh, en));
    }
}
