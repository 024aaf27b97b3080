package org.daylight.kernel.problem.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Everything that nobody expected. What a later attempt may cure is 412 or 503; the rest is our bug: 500 with a
 * reference that stands beside the stack trace in the log, and nothing of the trace in the answer.
 */
@ApplicationScoped
class FailureMapper {
    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    private final Problems problems;

    FailureMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(Throwable.class)
    Response failure(Throwable failure) {
        return problems.answer(refusal(failure));
    }

    /** What the client is told of {@code failure}; logs it unless it is ordinary. */
    static Refusal refusal(Throwable failure) {
        return Breakdown.of(failure).map(breakdown -> told(breakdown, failure)).orElseGet(() -> bug(failure));
    }

    private static Refusal told(Refusal breakdown, Throwable failure) {
        if (breakdown.type() == ProblemType.UNAVAILABLE) {
            LOG.warnf("unavailable: %s", Breakdown.inBrief(failure));
        }
        return breakdown;
    }

    private static Refusal bug(Throwable failure) {
        // Not an id of ours: no clock, no order, only to be found again in the log.
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "bug, reference %s", reference);
        return new Refusal(
                ProblemType.INTERNAL_ERROR,
                ProblemType.INTERNAL_ERROR.explanation(),
                List.of(),
                Map.of("reference", reference));
    }
}
