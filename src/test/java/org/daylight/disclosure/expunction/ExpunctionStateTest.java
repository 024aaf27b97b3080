package org.daylight.disclosure.expunction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;

/** Every pair of states of an order, and the two hands that must differ. */
class ExpunctionStateTest {
    private static final Map<ExpunctionState, Set<ExpunctionState>> ALLOWED = Map.of(
            ExpunctionState.ORDERED, Set.of(ExpunctionState.APPROVED, ExpunctionState.REFUSED),
            ExpunctionState.APPROVED, Set.of(ExpunctionState.CARRIED_OUT),
            ExpunctionState.CARRIED_OUT, Set.of(),
            ExpunctionState.REFUSED, Set.of());

    /** How an order gets into each state but the last, which the database makes. */
    private static final Map<ExpunctionState, Consumer<ExpunctionOrder>> WAYS = Map.of(
            ExpunctionState.ORDERED, order -> {},
            ExpunctionState.APPROVED, order -> order.approve("head", Instant.EPOCH),
            ExpunctionState.REFUSED, order -> order.refuse("head", "裁判尚未生效", Instant.EPOCH));

    @Test
    void anOrderMovesAsItsStatesSay() {
        for (var from : ExpunctionState.values()) {
            assertEquals(ALLOWED.get(from), from.successors());
        }
        for (var from : WAYS.keySet()) {
            for (var to : Set.of(ExpunctionState.APPROVED, ExpunctionState.REFUSED)) {
                var order = order();
                WAYS.get(from).accept(order);
                if (from.successors().contains(to)) {
                    WAYS.get(to).accept(order);
                    assertEquals(to, order.state());
                    assertEquals("head", order.decidedBy());
                } else {
                    refused(ProblemType.WRONG_STATE, () -> WAYS.get(to).accept(order));
                    assertEquals(from, order.state());
                }
            }
        }
    }

    @Test
    void nobodyDecidesOnTheirOwnOrder() {
        var order = order();
        refused(ProblemType.FORBIDDEN, () -> order.approve("ann", Instant.EPOCH));
        refused(ProblemType.FORBIDDEN, () -> order.refuse("ann", "x", Instant.EPOCH));
        assertEquals(ExpunctionState.ORDERED, order.state());
        assertEquals(null, order.decidedBy());
        assertEquals(null, order.refusalReason());
    }

    private static ExpunctionOrder order() {
        var order = new ExpunctionOrder();
        order.orderedBy = "ann";
        return order;
    }

    private static void refused(ProblemType type, org.junit.jupiter.api.function.Executable deed) {
        assertEquals(type, assertThrows(Refusal.class, deed).type());
    }
}
