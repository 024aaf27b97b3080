package org.daylight.kernel.problem.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daylight.kernel.problem.ConstraintWords;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.rest.ViolationPlace;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Bean Validation at the edge: 400 with every place. A violation that no parameter of a resource method caused (an
 * entity, a return value) is our bug.
 */
class ConstraintMapper {
    private final Problems problems;
    private final FailureMapper failures;

    ConstraintMapper(Problems problems, FailureMapper failures) {
        this.problems = problems;
        this.failures = failures;
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException e) {
        List<Optional<Fault>> faults = e.getConstraintViolations().stream()
                .map(ConstraintMapper::fault)
                .toList();
        if (faults.isEmpty() || faults.stream().anyMatch(Optional::isEmpty)) {
            return failures.failure(e);
        }
        // The validator has no order of its own; an answer that is the same twice can be tested and read.
        List<Fault> ordered = faults.stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Fault fault) -> String.valueOf(fault.parameter()))
                        .thenComparing(fault -> String.valueOf(fault.pointer()))
                        .thenComparing(fault -> fault.detail().en()))
                .toList();
        return problems.answer(new Refusal(ProblemType.INVALID_REQUEST, ordered));
    }

    private static Optional<Fault> fault(ConstraintViolation<?> violation) {
        return ViolationPlace.of(violation).map(place -> place.fault(ConstraintWords.of(violation)));
    }
}
