package org.daylight.kernel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.kernel.page.Cursors.Place;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    private static final CanonicalQuery QUERY = query(Map.of("kind", List.of("village")));
    private static final Place PLACE = new Place(42, List.of("2026-11-22", "街道", ""));

    private final Cursors cursors = with("first-key", null);

    @Test
    void leadsBackToItsPlace() {
        assertEquals(PLACE, cursors.open(QUERY, cursors.seal(QUERY, PLACE)));
        Place edge = new Place(Long.MAX_VALUE, List.of());
        assertEquals(edge, cursors.open(QUERY, cursors.seal(QUERY, edge)));
    }

    @Test
    void holdsForAnotherLimitButNotForAnotherQuery() {
        String cursor = cursors.seal(QUERY, PLACE);
        assertEquals(PLACE, cursors.open(query(Map.of("kind", List.of("village"), "limit", List.of("9"))), cursor));
        assertEquals("the cursor belongs to another query", refusal(query(Map.of()), cursor));
        CanonicalQuery elsewhere = CanonicalQuery.of("/api/v1/duties", Map.of("kind", List.of("village")));
        assertEquals("the cursor belongs to another query", refusal(elsewhere, cursor));
    }

    @Test
    void breaksWithEveryChangedBit() {
        String cursor = cursors.seal(QUERY, PLACE);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int at = 0; at < cursor.length(); at++) {
            for (int bit = 1; bit < 64; bit <<= 1) {
                char other = alphabet.charAt(alphabet.indexOf(cursor.charAt(at)) ^ bit);
                String changed = cursor.substring(0, at) + other + cursor.substring(at + 1);
                assertEquals("not a cursor that this portal gave out", refusal(QUERY, changed));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "AAAA",
                "====",
                "a b",
                "街",
                "../..",
                "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesWhatIsNoCursor(String cursor) {
        assertEquals("not a cursor that this portal gave out", refusal(QUERY, cursor));
    }

    @Test
    void refusesALongOne() {
        assertEquals("not a cursor that this portal gave out", refusal(QUERY, "A".repeat(100_000)));
    }

    @Test
    void takesThePreviousKeysCursorsAndSignsWithTheNew() {
        Cursors later = with("second-key", "first-key");
        assertEquals(PLACE, later.open(QUERY, cursors.seal(QUERY, PLACE)));
        assertEquals("not a cursor that this portal gave out", refusal(QUERY, later.seal(QUERY, PLACE)));
        assertFalse(later.seal(QUERY, PLACE).equals(cursors.seal(QUERY, PLACE)));
    }

    private String refusal(CanonicalQuery query, String cursor) {
        Refusal refusal = assertThrows(Refusal.class, () -> cursors.open(query, cursor));
        assertEquals(ProblemType.INVALID_REQUEST, refusal.type());
        assertEquals("cursor", refusal.faults().get(0).parameter());
        return refusal.faults().get(0).detail().en();
    }

    private static CanonicalQuery query(Map<String, List<String>> parameters) {
        return CanonicalQuery.of("/api/v1/bodies", parameters);
    }

    private static Cursors with(String key, String previous) {
        return new Cursors(new PageSettings() {
            @Override
            public String cursorKey() {
                return key;
            }

            @Override
            public Optional<String> previousCursorKey() {
                return Optional.ofNullable(previous);
            }
        });
    }
}
