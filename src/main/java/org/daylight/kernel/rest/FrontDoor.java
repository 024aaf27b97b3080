package org.daylight.kernel.rest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at every request before any route does: its target, the size of its headers, the size that its body claims. */
@ApplicationScoped
class FrontDoor {
    /** Before CORS (300) and authentication (200): what is not understood is not worth a token's check. */
    private static final int FIRST = 1000;

    private static final String FILES = "/attachments";

    /** What is a little too large hears so from whoever takes it, who knows more of it. */
    private static final long SLACK = 2L << 20;

    private final HttpLimits limits;
    private final long maxBody;

    FrontDoor(HttpLimits limits, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.limits = limits;
        this.maxBody = maxBody.asLongValue();
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    private void enter(RoutingContext context) {
        Optional<Refusal> refusal = refusal(context.request());
        if (refusal.isPresent()) {
            context.fail(refusal.get());
        } else {
            context.next();
        }
    }

    private Optional<Refusal> refusal(HttpServerRequest request) {
        if (request.uri().length() > limits.maxUri()) {
            return Optional.of(Refusal.of(ProblemType.URI_TOO_LONG));
        }
        if (size(request) > limits.maxHeaders().asLongValue()) {
            return Optional.of(Refusal.of(ProblemType.HEADERS_TOO_LARGE));
        }
        if (claimedLength(request) > largest(request)) {
            return Optional.of(Refusal.of(ProblemType.BODY_TOO_LARGE));
        }
        // Which of two hosts is meant, servers and proxies decide differently (RFC 9112 §3.2).
        if (request.headers().getAll(HttpHeaderNames.HOST).size() > 1) {
            return Optional.of(Refusal.parameter("Host", Words.of("只能出现一次", "may appear only once")));
        }
        return RequestTarget.flaw(request.uri()).map(FrontDoor::badTarget);
    }

    /** Nothing is as large as a file, and files are taken in few places. */
    private long largest(HttpServerRequest request) {
        return request.path().endsWith(FILES) ? maxBody : limits.maxTable().asLongValue() + SLACK;
    }

    private static Refusal badTarget(Words flaw) {
        Words detail = Words.of("请求地址" + flaw.zh(), "The request address: " + flaw.en());
        return new Refusal(ProblemType.INVALID_REQUEST, detail, List.<Fault>of(), Map.of());
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> field : request.headers()) {
            size += field.getKey().length() + field.getValue().length() + 4;
        }
        return size;
    }

    // Netty has refused what is not a number; one that is too long for a long is too long anyway.
    private static long claimedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        return length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }
}
