package org.daylight.disclosure.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.daylight.disclosure.Case;
import org.daylight.disclosure.Desk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real bodies published, entered as a table, is what was entered as JSON. */
@QuarkusTest
class RealTablesTest {
    private final Desk desk = Desk.open();

    static List<Case> all() {
        return Case.all().toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void asCsv(Case real) {
        var entry = new Entry(desk, real.entered(desk));
        var rows = entry.rows();
        var answer = entry.csv(Sheet.of(real.rows()).csv());
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(rows, entry.rows());
    }

    @ParameterizedTest
    @MethodSource("all")
    void asXlsx(Case real) {
        var entry = new Entry(desk, real.entered(desk));
        var rows = entry.rows();
        var answer = entry.put(Entry.XLSX, Sheet.of(real.rows()).xlsx());
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(rows, entry.rows());
    }
}
