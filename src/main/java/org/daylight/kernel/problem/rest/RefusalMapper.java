package org.daylight.kernel.problem.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import org.daylight.kernel.json.JsonFaults;
import org.daylight.kernel.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Expected refusals, and bodies that are not what the contract says. */
class RefusalMapper {
    private final Problems problems;
    private final FailureMapper failures;

    RefusalMapper(Problems problems, FailureMapper failures) {
        this.problems = problems;
        this.failures = failures;
    }

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        return problems.answer(refusal);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return JsonFaults.of(e).map(problems::answer).orElseGet(() -> failures.failure(e));
    }

    // The framework has a mapper of its own for this one, which ours must outrank by being as specific.
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e) {
        return json(e);
    }
}
