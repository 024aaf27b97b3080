package org.daylight.kernel.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void spellsAQueryInOneWay() {
        CanonicalQuery query = CanonicalQuery.of(
                "/api/v1/bodies",
                Map.of("tag", List.of("b", "a b"), "q", List.of("街&道"), "cursor", List.of("x"), "limit", List.of("5")));
        assertEquals("/api/v1/bodies?limit=5&q=%E8%A1%97%26%E9%81%93&tag=a%20b&tag=b", query.text());
        assertEquals(query.text() + "&cursor=NEXT", query.next("NEXT"));
        assertEquals(
                "/api/v1/bodies?cursor=N",
                CanonicalQuery.of("/api/v1/bodies", Map.of()).next("N"));
    }

    @Test
    void digestsWhatIsAskedForAndNotHowMuch() {
        CanonicalQuery five = CanonicalQuery.of("/x", Map.of("a", List.of("1"), "limit", List.of("5")));
        CanonicalQuery nine = CanonicalQuery.of("/x", Map.of("limit", List.of("9"), "a", List.of("1")));
        CanonicalQuery other = CanonicalQuery.of("/x", Map.of("a", List.of("2")));
        assertEquals(16, five.digest().length);
        assertArrayEquals(five.digest(), nine.digest());
        assertFalse(Arrays.equals(five.digest(), other.digest()));
    }

    @ParameterizedTest
    @CsvSource({",20", "1,1", "100,100"})
    void readsALimit(String given, int expected) {
        assertEquals(expected, Limit.parse(given, 20, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "101", "1.0", "01", "+1", " 1", "1e2", "9999999999999999999", "١"})
    void refusesOtherLimits(String given) {
        Refusal refusal = assertThrows(Refusal.class, () -> Limit.parse(given, 20, 100));
        assertEquals("limit", refusal.faults().get(0).parameter());
        assertEquals(
                "must be a whole number from 1 to 100",
                refusal.faults().get(0).detail().en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"7\"|7", "\"0\"|0", " \"7-gzip\" |7"})
    void readsAVersion(String tag, long version) {
        assertEquals(version, Version.required(tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "7",
                "\"\"",
                "\"-1\"",
                "W/\"7\"",
                "\"7\", \"8\"",
                "\"7-br\"",
                "\"9999999999999999999\"",
                "\"x\""
            })
    void refusesWhatIsNoVersion(String tag) {
        Refusal refusal = assertThrows(Refusal.class, () -> Version.required(tag));
        assertEquals(ProblemType.INVALID_REQUEST, refusal.type());
        assertEquals("If-Match", refusal.faults().get(0).parameter());
    }

    @Test
    void asksForAVersionAndComparesIt() {
        assertEquals(
                ProblemType.PRECONDITION_REQUIRED,
                assertThrows(Refusal.class, () -> Version.required(null)).type());
        assertEquals(
                ProblemType.STALE,
                assertThrows(Refusal.class, () -> Version.check(6, 7)).type());
        Version.check(7, 7);
    }
}
