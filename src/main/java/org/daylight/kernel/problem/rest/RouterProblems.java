package org.daylight.kernel.problem.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Languages;
import org.daylight.kernel.text.Words;

/** Problems of requests that never reach a resource: refused at the front door, or meant for nothing that exists. */
@ApplicationScoped
class RouterProblems {
    /** Before every other route, so that this failure handler is asked first. */
    private static final int FIRST = -100_000;

    private static final Map<Integer, ProblemType> TYPES = Map.of(
            400, ProblemType.INVALID_REQUEST,
            401, ProblemType.NOT_SIGNED_IN,
            403, ProblemType.FORBIDDEN,
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            413, ProblemType.BODY_TOO_LARGE,
            414, ProblemType.URI_TOO_LONG,
            431, ProblemType.HEADERS_TOO_LARGE,
            503, ProblemType.UNAVAILABLE);

    private final Problems problems;

    RouterProblems(Problems problems) {
        this.problems = problems;
    }

    void attach(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::tell);
        TYPES.keySet().forEach(status -> router.errorHandler(status, this::tell));
    }

    private void tell(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            // Too late for a problem; a clean end would make half an answer look whole.
            response.reset();
            return;
        }
        Refusal refusal = refusal(context);
        Locale locale = Languages.preferred(context.request().getHeader("Accept-Language"));
        response.setStatusCode(refusal.type().status());
        problems.headers(refusal, locale).forEach(response::putHeader);
        response.putHeader("Vary", "Accept-Language");
        if (!context.request().isEnded()) {
            // What is left of the body is not read, so the connection cannot be used again.
            response.putHeader("Connection", "close");
            context.addEndHandler(ended -> context.request().connection().close());
        }
        response.end(Buffer.buffer(problems.body(refusal, locale)));
    }

    private static Refusal refusal(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return Refusal.of(ProblemType.NOT_SIGNED_IN);
        }
        if (failure instanceof ForbiddenException) {
            return Refusal.of(ProblemType.FORBIDDEN);
        }
        if (failure instanceof VertxException && context.statusCode() == 400) {
            return Refusal.parameter("Host", Words.of("缺失，或不是主机名", "is missing or is no host"));
        }
        if (failure != null) {
            return FailureMapper.refusal(failure);
        }
        ProblemType type = TYPES.get(context.statusCode());
        return type == null
                ? FailureMapper.refusal(new IllegalStateException("failed with status " + context.statusCode()))
                : Refusal.of(type);
    }
}
