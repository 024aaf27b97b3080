package org.daylight.contract;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request and its answer, as they went over the wire. Header names are compared without case; a header that comes more
 * than once is joined by commas.
 *
 * @param uri as sent, still percent-encoded
 * @param requestBody null when the test does not tell
 */
public record Exchange(
        String method,
        URI uri,
        String requestType,
        byte[] requestBody,
        int status,
        Map<String, String> headers,
        byte[] body) {

    public Exchange {
        Map<String, String> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(headers);
        headers = caseless;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The answer's media type without parameters, or empty when there is none. */
    String mediaType() {
        return bare(headers.getOrDefault("Content-Type", ""));
    }

    static String bare(String contentType) {
        return contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase();
    }
}
