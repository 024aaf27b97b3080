package org.daylight.kernel.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An answer that is known whole before it is sent, with an ETag over its bytes: for what is small and changes only with the
 * program, such as the contract and pages that explain.
 *
 * @param mediaType with its charset, if it has one
 * @param language of the text, or null when it has none
 */
public record Representation(String mediaType, Locale language, byte[] body) {
    /** Seconds in which a cache need not ask again; a new release is seen that much later. */
    private static final int FRESH = 300;

    public static Representation of(String mediaType, Locale language, String body) {
        return new Representation(mediaType, language, body.getBytes(StandardCharsets.UTF_8));
    }

    /** 200 with the body, or 304 when the request's {@code If-None-Match} names it (RFC 9110 §13.1.2). */
    public Response answer(EntityTags tags) {
        String tag = tags.ofContent(body);
        return tags.notModified(tag).orElseGet(() -> Response.ok(body, mediaType)
                .language(language)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + FRESH)
                .build());
    }
}
