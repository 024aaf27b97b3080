package org.daylight.disclosure.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;

/** Every pair of states; and a step moves as its states say. */
class StepStatesTest {
    private static final Map<StepState, Consumer<MatterStep>> TRANSITIONS =
            Map.of(StepState.PUBLIC, step -> step.publish(1), StepState.RETURNED, MatterStep::sendBack);

    @Test
    void everyPair() {
        assertEquals(
                Map.of(
                        StepState.RECORDED, Set.of(),
                        StepState.IN_REVIEW, Set.of(StepState.PUBLIC, StepState.RETURNED),
                        StepState.PUBLIC, Set.of(),
                        StepState.RETURNED, Set.of()),
                Stream.of(StepState.values()).collect(Collectors.toMap(state -> state, StepState::successors)));
    }

    @Test
    void aStepMovesAsItsStatesSay() {
        for (var from : StepState.values()) {
            TRANSITIONS.forEach((to, transition) -> {
                var step = in(from);
                assertEquals(from, step.state());
                if (from.successors().contains(to)) {
                    transition.accept(step);
                    assertEquals(to, step.state());
                } else {
                    var refusal = assertThrows(Refusal.class, () -> transition.accept(step));
                    assertEquals(ProblemType.WRONG_STATE, refusal.type());
                    assertEquals(from, step.state());
                }
            });
        }
    }

    private static MatterStep in(StepState state) {
        var step = MatterStep.first(state != StepState.RECORDED);
        TRANSITIONS.getOrDefault(state, none -> {}).accept(step);
        return step;
    }
}
