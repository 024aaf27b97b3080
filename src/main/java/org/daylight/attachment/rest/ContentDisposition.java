package org.daylight.attachment.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** {@code Content-Disposition} (RFC 6266): what a file is called, in any script (RFC 8187). */
final class ContentDisposition {
    private static final int LONGEST = 2000;
    private static final String PARAMETER = "(?:^|;)\\s*%s\\s*=\\s*%s\\s*(?=;|$)";
    private static final Pattern EXTENDED = Pattern.compile(
            PARAMETER.formatted("filename\\*", "utf-8'[0-9a-z-]*'((?:[0-9a-z!#$&+.^_`|~-]|%[0-9a-f]{2})+)"),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED =
            Pattern.compile(PARAMETER.formatted("filename", "\"([ -~&&[^\"\\\\]]+)\""), Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN =
            Pattern.compile(PARAMETER.formatted("filename", "([0-9a-z!#$%&'*+.^_`|~-]+)"), Pattern.CASE_INSENSITIVE);

    private ContentDisposition() {}

    /** The file's name; 400 when the header has none that can be read. */
    static String fileName(String header) {
        if (header == null || header.length() > LONGEST) {
            throw unreadable();
        }
        var extended = EXTENDED.matcher(header);
        if (extended.find()) {
            return decoded(extended.group(1));
        }
        for (var form : new Pattern[] {QUOTED, TOKEN}) {
            Matcher plain = form.matcher(header);
            if (plain.find()) {
                return plain.group(1);
            }
        }
        throw unreadable();
    }

    private static String decoded(String text) {
        var bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put((byte) text.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.parameter(
                HttpHeaders.CONTENT_DISPOSITION,
                Words.of("须为 attachment; filename*=UTF-8''…", "must be attachment; filename*=UTF-8''…"));
    }

    /** The header of a file called {@code name}: saved, never shown within a page of ours. */
    static String of(String name) {
        var plain = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
