package org.daylight.kernel.problem.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.daylight.kernel.json.JsonFaults;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** What the framework itself answers (no such path, method, format, ...), told as a problem. */
class FrameworkMapper {
    private static final Map<Integer, ProblemType> TYPES = Map.of(
            400, ProblemType.INVALID_REQUEST,
            401, ProblemType.NOT_SIGNED_IN,
            403, ProblemType.FORBIDDEN,
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.BODY_TOO_LARGE,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE,
            503, ProblemType.UNAVAILABLE);

    private final Problems problems;
    private final FailureMapper failures;

    FrameworkMapper(Problems problems, FailureMapper failures) {
        this.problems = problems;
        this.failures = failures;
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        Response original = e.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            Optional<Refusal> refusal = JsonFaults.of(json);
            if (refusal.isPresent()) {
                return problems.answer(refusal.get());
            }
        }
        ProblemType type = TYPES.get(original.getStatus());
        if (type == null) {
            return failures.failure(e);
        }
        Response.ResponseBuilder answer = problems.builder(Refusal.of(type));
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.at(CurrentRequestManager.get())));
        }
        return answer.build();
    }
}
