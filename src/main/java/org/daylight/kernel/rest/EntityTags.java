package org.daylight.kernel.rest;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.kernel.page.CanonicalQuery;
import org.daylight.kernel.page.Digests;
import org.daylight.kernel.text.Languages;

/**
 * Strong entity tags of the current request's answer. A tag stands for one representation: what was asked, at which
 * number, in which format, language and content coding (RFC 9110 §8.8.3), so it is known before a row is read.
 */
@RequestScoped
public class EntityTags {
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e]*\")");

    private static final String IDENTITY = "identity";

    private final HttpHeaders headers;
    private final UriInfo uri;

    public EntityTags(HttpHeaders headers, UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    /**
     * The tag, quoted, of the answer to {@code query} at {@code number} as {@code format}; each page has its own.
     *
     * @param more what else the answer depends on, such as today's date where lateness is shown
     */
    public String of(long number, CanonicalQuery query, MediaType format, String... more) {
        String cursor = uri.getQueryParameters().getFirst("cursor");
        List<String> parts = new ArrayList<>(List.of(Long.toString(number), query.text(), format.toString()));
        parts.addAll(List.of(cursor == null ? "" : cursor, language(), coding()));
        parts.addAll(List.of(more));
        byte[] digest = Digests.sha256(16, parts.toArray(String[]::new));
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
    }

    /** The tag, quoted, of an answer whose bytes are these before they are compressed. */
    public String ofContent(byte[] content) {
        byte[] digest = Digests.sha256(16, Base64.getEncoder().encodeToString(content), coding());
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
    }

    /** The tag, quoted, of the current state of something that staff edit; {@link org.daylight.kernel.page.Version#required} reads it back. */
    public String ofVersion(long version) {
        return '"' + Long.toString(version) + (coding().equals(IDENTITY) ? "" : "-" + coding()) + '"';
    }

    /** 304 if the reader already has this representation ({@code If-None-Match}); a header that is not one is ignored. */
    public Optional<Response> notModified(String tag) {
        String wanted = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (wanted == null || !names(wanted, tag)) {
            return Optional.empty();
        }
        return Optional.of(Response.notModified().header(HttpHeaders.ETAG, tag).build());
    }

    private static boolean names(String header, String tag) {
        if (header.strip().equals("*")) {
            return true;
        }
        // Weak comparison (RFC 9110 §13.1.2): proxies that compress weaken tags.
        Matcher matcher = TAG.matcher(header);
        while (matcher.find()) {
            if (matcher.group(2).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private String language() {
        return Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .toLanguageTag();
    }

    private String coding() {
        List<String> accepted = headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING);
        return new ServersChoice().of(accepted == null ? "" : String.join(",", accepted));
    }

    /** Asks the very code that will compress the answer, so that tag and coding cannot differ. */
    private static final class ServersChoice extends HttpContentCompressor {
        ServersChoice() {
            super(StandardCompressionOptions.gzip());
        }

        String of(String accepted) {
            String coding = determineEncoding(accepted);
            return coding == null ? IDENTITY : coding;
        }
    }
}
