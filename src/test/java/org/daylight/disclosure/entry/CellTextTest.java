package org.daylight.disclosure.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import org.daylight.kernel.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell's text becomes in each kind of column, and what it is refused for. */
class CellTextTest {
    private final CellText text = new CellText(StrictJson.mapper());

    private static Column column(Column.Kind kind) {
        var choices = kind == Column.Kind.CHOICE ? Map.of("square-metre", "平方米") : Map.<String, String>of();
        return new Column("member", "成员", kind, false, choices, MissingNode.getInstance());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    TEXT | 00123 | "00123"
                    TEXT | 1,5 | "1,5"
                    DECIMAL | 1234.5 | 1234.5
                    DECIMAL | -0.30 | -0.3
                    DECIMAL | 0007 | 7
                    DECIMAL | 1858737.21 | 1858737.21
                    DECIMAL | 123456789012345 | 123456789012345
                    DECIMAL | 0.1 | 0.1
                    DECIMAL | 1,858,737 | 1858737
                    DECIMAL | 1,858,737.21 | 1858737.21
                    DECIMAL | 1,234.50 | 1234.5
                    WHOLE | 8113 | 8113
                    WHOLE | 8113.0 | 8113
                    WHOLE | 8113.5 | 8113.5
                    DAY | 2026-11-22 | "2026-11-22"
                    DAY | 2026/1/2 | "2026-01-02"
                    DAY | 2026年11月22日 | "2026-11-22"
                    CHOICE | square-metre | "square-metre"
                    CHOICE | 平方米 | "square-metre"
                    YES_NO | 是 | true
                    YES_NO | false | false
                    JSON | {"a":[1]} | {"a":[1]}
                    """)
    void isUnderstood(Column.Kind kind, String written, String json) throws CellText.Unreadable {
        assertEquals(json, text.read(column(kind), Cell.text(written)).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    DECIMAL | 1,234 | the comma may be decimal or separate thousands; write the number without it
                    DECIMAL | 12,5 | the comma may be decimal or separate thousands; write the number without it
                    DECIMAL | 1.234,5 | must be a number such as 1234.5
                    DECIMAL | 1,23,456.7 | must be a number such as 1234.5
                    DECIMAL | 0,123,456 | must be a number such as 1234.5
                    DECIMAL | 1 234 | must be a number such as 1234.5
                    DECIMAL | １２ | must be a number such as 1234.5
                    DECIMAL | 1e3 | must be a number such as 1234.5
                    DECIMAL | +1 | must be a number such as 1234.5
                    DECIMAL | ¥5 | must be a number such as 1234.5
                    DECIMAL | 5元 | must be a number such as 1234.5
                    DECIMAL | 50% | must be a number such as 1234.5
                    DECIMAL | (5) | must be a number such as 1234.5
                    DECIMAL | =1+1 | must be a number such as 1234.5
                    DECIMAL | NaN | must be a number such as 1234.5
                    DECIMAL | 1234567890123456 | a number has at most 15 significant digits and 15 decimals
                    DECIMAL | 0.1234567890123456 | a number has at most 15 significant digits and 15 decimals
                    DAY | 2023-02-29 | must be a date such as 2026-11-22
                    DAY | 22/11/2026 | must be a date such as 2026-11-22
                    DAY | 45000 | must be a date such as 2026-11-22
                    DAY | 2026-11 | must be a date such as 2026-11-22
                    CHOICE | Square-Metre | must be one of: square-metre
                    YES_NO | 1 | must be true or false
                    JSON | {"a": | must be JSON
                    """)
    void isRefused(Column.Kind kind, String written, String words) {
        var unreadable = assertThrows(CellText.Unreadable.class, () -> text.read(column(kind), Cell.text(written)));
        if (kind != Column.Kind.JSON) {
            assertEquals(words, unreadable.words().en());
        }
    }

    @Test
    void charactersThatAreNoText() {
        var unreadable = assertThrows(
                CellText.Unreadable.class, () -> text.read(column(Column.Kind.TEXT), Cell.text("大桥\u0000乡")));
        assertEquals(
                "character U+0000 at position 3 does not belong in text",
                unreadable.words().en());
    }

    @Test
    void whiteSpaceAroundACellDoesNotCount() {
        assertEquals("大桥 乡", Cell.text("\u3000 大桥 乡\u00a0\r\n").text());
        assertEquals("一\n二", Cell.text("一\r\n二").text());
    }
}
