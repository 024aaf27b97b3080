package org.daylight.disclosure.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workbook's cells say, which of them are refused, and that no file breaks the reading. */
class XlsxTableTest {
    private static final String UNREADABLE = "1: is not an XLSX file that can be read, or too large a one";

    @TempDir
    Path directory;

    private String read(RawWorkbook workbook) throws IOException {
        return read(workbook.in(directory));
    }

    /** Each line with its number, cells as {@code FORM text} or their flaw in brackets. */
    private static String read(Path file) {
        var text = new StringJoiner("\n");
        try (var table = new XlsxTable(file)) {
            while (table.hasNext()) {
                var line = table.next();
                var cells = new StringJoiner(" | ");
                line.cells()
                        .forEach(cell -> cells.add(
                                cell.flaw() != null
                                        ? "[" + cell.flaw().en() + "]"
                                        : cell.isEmpty() ? "" : cell.form() + " " + cell.text()));
                text.add(line.number() + ": "
                        + (line.flaw() == null ? cells : line.flaw().en()));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <c><v>8.1999999999999993</v></c> | NUMBER 8.2
                    <c><v>0.30000000000000004</v></c> | NUMBER 0.3
                    <c><v>1858737.21</v></c> | NUMBER 1858737.21
                    <c><v>1.2E-3</v></c> | NUMBER 0.0012
                    <c><v>4.1132519900101101E+17</v></c> | NUMBER 411325199001011000
                    <c><v>-0</v></c> | NUMBER 0
                    <c s="6"><v>1234.5</v></c> | NUMBER 1234.5
                    <c s="2"><v>1234</v></c> | NUMBER 001234
                    <c s="1"><v>45107</v></c> | DAY 2023-06-30
                    <c s="4"><v>45107</v></c> | DAY 2023-06-30
                    <c s="1"><v>45107.5</v></c> | [is not a date without a time of day]
                    <c s="1"><v>60</v></c> | [is not a date without a time of day]
                    <c s="3"><v>0.5</v></c> | [is a percentage; write it as a decimal number]
                    <c s="5"><v>0.5</v></c> | [is a time of day]
                    <c t="d"><v>2023-06-30T00:00:00</v></c> | DAY 2023-06-30
                    <c t="b"><v>1</v></c> | TEXT true
                    <c t="e"><v>#REF!</v></c> | [holds an error]
                    <c t="s"><v>0</v></c> | TEXT 大桥乡
                    <c t="s"><v>1</v></c> | TEXT 赵店乡
                    <c t="s"><v>2</v></c> | [cannot be read]
                    <c t="s"><v>-1</v></c> | [cannot be read]
                    <c t="inlineStr"><is><t> 041132502 </t></is></c> | TEXT 041132502
                    <c><f>A1+1</f><v>5</v></c> | [is a formula; paste its value]
                    <c t="s"><f>A1</f><v>0</v></c> | [is a formula; paste its value]
                    <c t="str"><f>A1</f><v>x</v></c> | [is a formula; paste its value]
                    <c><f t="shared" si="7"/><v>5</v></c> | [is a formula; paste its value]
                    <c><v>1e99999999</v></c> | [cannot be read]
                    <c><v>abc</v></c> | [cannot be read]
                    <c s="999"><v>5</v></c> | NUMBER 5
                    """)
    void cells(String cell, String said) throws IOException {
        var workbook = new RawWorkbook()
                .texts("<si><t>大桥乡</t></si><si><r><t>赵店</t></r><r><t>乡</t></r><rPh><t>zhaodian</t></rPh></si>")
                .sheet("<row r=\"1\">" + cell + "</row>");
        assertEquals("1: " + said, read(workbook));
    }

    @Test
    void daysSince1904() throws IOException {
        assertEquals(
                "1: DAY 2023-06-30",
                read(new RawWorkbook().since1904().sheet("<row><c s=\"1\"><v>43645</v></c></row>")));
    }

    @Test
    void cellsStandWhereTheirAddressSays() throws IOException {
        assertEquals(
                "3:  |  | NUMBER 1 | NUMBER 2\n7: NUMBER 3",
                read(new RawWorkbook()
                        .sheet("<row r=\"3\"><c r=\"C3\"><v>1</v></c><c><v>2</v></c></row>"
                                + "<row r=\"7\"><c r=\"A7\"><v>3</v></c></row>")));
    }

    @Test
    void whatIsHiddenOrMergedIsRefused() throws IOException {
        assertEquals(
                "1: NUMBER 1 | [stands in a hidden column; show it or remove it]\n2: is hidden; show it or remove it\n"
                        + "3: \n4: has merged cells (B4:C5)",
                read(
                        new RawWorkbook()
                                .sheet(
                                        "Sheet1",
                                        "visible",
                                        """
                                <cols><col min="2" max="16384" hidden="1"/></cols><sheetData>
                                <row r="1"><c><v>1</v></c><c><v>2</v></c></row>
                                <row r="2" hidden="true"><c><v>1</v></c></row><row r="3" hidden="1"/></sheetData>
                                <mergeCells><mergeCell ref="B4:C5"/></mergeCells>""")));
    }

    @Test
    void oneSheetIsWrittenOn() throws IOException {
        var row = "<sheetData><row><c><v>1</v></c></row></sheetData>";
        var empty = "<sheetData><row r=\"1\"><c s=\"1\"/></row></sheetData>";
        assertEquals(
                "1: NUMBER 1",
                read(new RawWorkbook()
                        .sheet("Sheet1", "visible", empty)
                        .sheet("表", "visible", row)
                        .sheet("Sheet3", "hidden", empty)
                        .sheet("说明", "visible", row)));
        assertEquals(
                "1: more than one sheet is written on: 一, 二; keep one",
                read(new RawWorkbook().sheet("一", "visible", row).sheet("二", "visible", row)));
        assertEquals(
                "1: there are hidden sheets: 二, Notes; show or remove them",
                read(new RawWorkbook()
                        .sheet("一", "visible", row)
                        .sheet("二", "veryHidden", row)
                        .sheet("Notes", "hidden", row)));
        assertEquals("1: there is nothing in it", read(new RawWorkbook().sheet("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"1048577\"/>",
                "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
                "<row><c r=\"ZZZZ1\"><v>1</v></c></row>",
                "<row><c r=\"IW1\"><v>1</v></c></row>",
                "<row><c><v>1</v>",
                "<row><c><v>&amp;&nope;</v></c></row>",
            })
    void sheetsThatAreNone(String rows) throws IOException {
        var read = read(new RawWorkbook().sheet(rows));
        assertTrue(read.endsWith("is not an XLSX file that can be read, or too large a one"), read);
    }

    @Test
    void entitiesAreNotExpandedNorFetched() throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), "5");
        for (var entity : new String[] {"\"5\"", "SYSTEM \"" + secret.toUri() + "\""}) {
            assertEquals(
                    UNREADABLE,
                    read(new RawWorkbook()
                            .sheet("")
                            .part(
                                    "xl/worksheets/sheet1.xml",
                                    "<!DOCTYPE worksheet [<!ENTITY e %s>]><worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>"
                                            .formatted(entity))));
        }
    }

    @Test
    void whatExpandsToTooMuchIsGivenUp() throws IOException {
        var spaces = " ".repeat(1 << 20);
        assertEquals(UNREADABLE, read(new RawWorkbook().sheet("<row/>" + spaces.repeat(130))));
        assertEquals(
                UNREADABLE,
                read(new RawWorkbook().texts("<si/>" + spaces.repeat(17)).sheet("<row/>")));
        assertEquals(UNREADABLE, read(new RawWorkbook().sheet("<row><c><v>" + spaces + "</v></c></row>")));
    }

    @Test
    void noFileBreaksTheReading() throws IOException {
        var good = new RawWorkbook()
                .texts("<si><t>大桥乡</t></si>")
                .sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45107</v></c><c t=\"s\"><v>0</v></c></row>")
                .bytes();
        var random = new Random(20261125);
        var file = directory.resolve("broken.xlsx");
        for (int i = 0; i < 3_000; i++) {
            var bytes = good.clone();
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            read(Files.write(
                    file,
                    java.util.Arrays.copyOf(
                            bytes, random.nextInt(8) == 0 ? random.nextInt(bytes.length) : bytes.length)));
        }
    }

    @Test
    void noXmlBreaksTheReading() throws IOException {
        var row = "<row r=\"1\" hidden=\"0\"><c r=\"A1\" s=\"1\" t=\"n\"><v>45107</v></c><c t=\"s\"><v>0</v></c></row>";
        var random = new Random(20261126);
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder(row);
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                text.setCharAt(
                        random.nextInt(text.length()), "<>/\"&;0A-\u0001\uFFFF\uD800 ".charAt(random.nextInt(13)));
            }
            read(new RawWorkbook().texts("<si><t>x</t></si>").sheet(text.toString()));
        }
    }
}
