package org.daylight.disclosure.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.Consumer;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state against every move. */
class PostingStateTest {

    @ParameterizedTest
    @CsvSource({"POSTED, POSTED, true", "POSTED, STRUCK, true", "STRUCK, POSTED, false", "STRUCK, STRUCK, false"})
    void movesAsTheTableSays(PostingState from, PostingState to, boolean may) {
        assertEquals(may, from.successors().contains(to));
        var posting = new Posting();
        if (from == PostingState.STRUCK) {
            posting.strike();
        }
        Consumer<Posting> move = to == PostingState.STRUCK ? Posting::strike : Posting::correct;
        assertEquals(may ? to + "" : ProblemType.WRONG_STATE + "", outcome(posting, move));
        assertEquals(may ? to : from, posting.state());
    }

    private static String outcome(Posting posting, Consumer<Posting> move) {
        try {
            move.accept(posting);
            return posting.state().toString();
        } catch (Refusal refusal) {
            return refusal.type().toString();
        }
    }

    @ParameterizedTest
    @CsvSource({"POSTED", "STRUCK"})
    void noStateIsForgotten(PostingState state) {
        assertEquals(2, PostingState.values().length);
        assertEquals(true, Arrays.asList(PostingState.values()).containsAll(state.successors()));
    }
}
