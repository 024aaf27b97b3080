package org.daylight.kernel.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * An answer that is known whole before it is sent, with an ETag over its bytes, for what is small and changes only with the
 * program: the contract, pages that explain.
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
    public Response answer(HttpHeaders request) {
        String tag = tag();
        boolean known = known(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
        Response.ResponseBuilder answer = known ? Response.notModified() : Response.ok(body, mediaType);
        if (language != null) {
            answer.language(language);
        }
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + FRESH)
                .build();
    }

    private static boolean known(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(known -> known.strip().replaceFirst("^W/", ""))
                        .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private String tag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            byte[] enough = Arrays.copyOf(digest, 15);
            return '"' + Base64.getUrlEncoder().encodeToString(enough) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
