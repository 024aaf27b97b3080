package org.daylight.disclosure.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;

/** Every pair of states; and a matter moves as its states say. */
class MatterStatesTest {
    private static final Instant NOW = Instant.EPOCH;

    @Test
    void everyPair() {
        var all = Stream.of(MatterState.values()).collect(Collectors.toMap(state -> state, MatterState::successors));
        assertEquals(
                Map.of(
                        MatterState.OPEN, Set.of(MatterState.CLOSED, MatterState.ABANDONED),
                        MatterState.CLOSED, Set.of(),
                        MatterState.ABANDONED, Set.of()),
                all);
    }

    @Test
    void aMatterMovesAsItsStatesSay() {
        for (var from : MatterState.values()) {
            for (var to : MatterState.values()) {
                var matter = in(from);
                if (from.successors().contains(to)) {
                    matter.end(to, "why", NOW, 7L);
                    assertEquals(
                            List.of(to, "why", NOW, 7L),
                            List.of(matter.state(), matter.endReason(), matter.endedAt(), matter.endSeq()));
                } else {
                    refused(() -> matter.end(to, "again", NOW, 8L));
                    assertEquals(from, matter.state());
                }
            }
        }
    }

    @Test
    void itsTitleIsWordedWhileItIsOpenAndNotPublic() {
        var matter = in(MatterState.OPEN);
        matter.entitle("one", "ann");
        matter.entitle("two", "bob");
        matter.entitle("three", "ann");
        assertEquals("three", matter.title());
        assertEquals(List.of("ann", "bob"), matter.authors());
        matter.publish(1);
        refused(() -> matter.entitle("four", "ann"));
        refused(() -> in(MatterState.CLOSED).entitle("x", "ann"));
        refused(() -> in(MatterState.ABANDONED).entitle("x", "ann"));
    }

    private static StagedMatter in(MatterState state) {
        var matter = new StagedMatter();
        if (state != MatterState.OPEN) {
            matter.end(state, "because", NOW, null);
        }
        return matter;
    }

    private static void refused(org.junit.jupiter.api.function.Executable deed) {
        assertEquals(ProblemType.WRONG_STATE, assertThrows(Refusal.class, deed).type());
    }
}
