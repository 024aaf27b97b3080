package org.daylight.attachment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.attachment.StoredFile;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.problem.rest.Problems;
import org.daylight.kernel.rest.EntityTags;

/**
 * The answer that is a file: whole or a part of it (RFC 9110 §14), with its digest (RFC 9530), to be saved and not to be
 * shown as a page of ours.
 */
@RequestScoped
public class FileAnswer {
    private final HttpHeaders headers;
    private final Request request;
    private final EntityTags tags;
    private final Problems problems;
    private final Downloads downloads;

    FileAnswer(HttpHeaders headers, Request request, EntityTags tags, Problems problems, Downloads downloads) {
        this.headers = headers;
        this.request = request;
        this.tags = tags;
        this.problems = problems;
        this.downloads = downloads;
    }

    /** @param caching the value of {@code Cache-Control} */
    public Response of(StoredFile file, String caching) {
        return orKnown(file, caching, tag -> answer(file, tag, caching));
    }

    /** Of a file that is too small to be given out in parts. */
    public Response whole(StoredFile file, String caching) {
        return orKnown(file, caching, tag -> {
            var all = ByteRange.whole(file.size());
            return sent(file, all, described(Response.ok(), file, all, tag, caching));
        });
    }

    private Response orKnown(StoredFile file, String caching, Function<String, Response> answer) {
        requireAcceptable(file);
        var tag = '"' + file.digest() + '"';
        return tags.notModified(tag)
                .map(known -> Response.fromResponse(known)
                        .header(HttpHeaders.CACHE_CONTROL, caching)
                        .build())
                .orElseGet(() -> answer.apply(tag));
    }

    private void requireAcceptable(StoredFile file) {
        var type = MediaType.valueOf(file.mediaType());
        if (headers.getAcceptableMediaTypes().stream().noneMatch(type::isCompatible)) {
            throw Refusal.of(ProblemType.NOT_ACCEPTABLE);
        }
    }

    private Response answer(StoredFile file, String tag, String caching) {
        var asked = isRangeWanted(tag)
                ? ByteRange.asked(headers.getHeaderString("Range"), file.size())
                : Optional.<ByteRange>empty();
        if (asked.filter(ByteRange.BEYOND::equals).isPresent()) {
            return Response.fromResponse(problems.answer(Refusal.of(ProblemType.RANGE_NOT_SATISFIABLE)))
                    .header("Content-Range", "bytes */" + file.size())
                    .build();
        }
        var range = asked.orElseGet(() -> ByteRange.whole(file.size()));
        var answer = described(Response.status(asked.isPresent() ? 206 : 200), file, range, tag, caching)
                .header("Accept-Ranges", "bytes");
        asked.ifPresent(part ->
                answer.header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.size()));
        return sent(file, range, answer);
    }

    private static Response.ResponseBuilder described(
            Response.ResponseBuilder answer, StoredFile file, ByteRange range, String tag, String caching) {
        return answer.type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of(file.name()))
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .header("Repr-Digest", "sha-256=:" + base64(file.digest()) + ":")
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, caching);
    }

    private Response sent(StoredFile file, ByteRange range, Response.ResponseBuilder answer) {
        if (request.getMethod().equals("GET")) {
            downloads.requireRoom();
            answer.entity((StreamingOutput) out -> downloads.send(file, range, out));
        }
        return answer.build();
    }

    /** Whether a part would fit what the reader has (If-Range); a date is none of our tags. */
    private boolean isRangeWanted(String tag) {
        var known = headers.getHeaderString("If-Range");
        return request.getMethod().equals("GET")
                && (known == null || known.strip().equals(tag));
    }

    private static String base64(String digest) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest));
    }
}
