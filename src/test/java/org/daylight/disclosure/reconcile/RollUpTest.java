package org.daylight.disclosure.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which line is part of which. */
class RollUpTest {
    private record Line(String table, String code, int amount) {
        BigDecimal money() {
            return BigDecimal.valueOf(amount);
        }
    }

    private static Line line(String code, int amount) {
        return new Line("A", code, amount);
    }

    private static RollUp of(List<Line> lines) {
        return RollUp.of(lines, Line::code, line -> RollUp.kin(line.table(), null));
    }

    @Test
    void aLineIsPartOfTheLongestCodeThatItBeginsWith() {
        var lines = List.of(line("2010301", 1), line("201", 2), line("20103", 3), line("2019901", 4), line("202", 5));
        var found = of(lines);
        assertEquals(Map.of(1, List.of(2, 3), 2, List.of(0)), found.parts());
        assertEquals(new BigDecimal("7"), found.sum(1, lines, Line::money));
    }

    @Test
    void linesWithoutACodeAndThoseOfOtherTablesArePartOfNone() {
        assertEquals(
                Map.of(),
                of(List.of(line("201", 1), line(null, 2), new Line("B", "20101", 3)))
                        .parts());
        assertEquals(Map.of(), of(List.of()).parts());
    }

    /** As many lines as an edition may have are sorted out in one go. */
    @Test
    void manyLines() {
        var lines = IntStream.range(0, 100_000)
                .mapToObj(i -> line(i == 0 ? "1" : "1" + (1_000_000 + i), 1))
                .toList();
        var found = of(lines);
        assertEquals(List.of(0), List.copyOf(found.parts().keySet()));
        assertEquals(new BigDecimal("99999"), found.sum(0, lines, Line::money));
    }
}
