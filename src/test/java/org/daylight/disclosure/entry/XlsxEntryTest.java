package org.daylight.disclosure.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.daylight.disclosure.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of a draft as XLSX. */
@QuarkusTest
class XlsxEntryTest {
    private static final String HEADINGS =
            "<row r=\"1\">%s</row>".formatted(texts("到户或汇总", "村或乡镇代码", "村或乡镇名称", "金额", "币种", "发放日期"));

    private final Desk desk = Desk.open();
    private Entry entry;

    @BeforeEach
    void draft() {
        entry = new Entry(desk, desk.draft());
    }

    private static String texts(String... cells) {
        var text = new StringBuilder();
        for (var cell : cells) {
            text.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return text.toString();
    }

    @Test
    void isUnderstoodAsItWasTyped() {
        var row =
                "<row>%s<c s=\"2\"><v>1234</v></c>%s<c s=\"6\"><v>8.1999999999999993</v></c>%s<c s=\"1\"><v>45107</v></c></row>"
                        .formatted(texts("乡镇"), texts("大桥乡"), texts("CNY"));
        var answer =
                entry.put(Entry.XLSX, new RawWorkbook().sheet(HEADINGS + row).bytes());
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(
                """
                {"rows":[{"granularity":"township","areaCode":"001234","areaName":"大桥乡","amount":8.2,"currency":"CNY",\
                "paidOn":"2023-06-30"}]}""",
                entry.rows());
    }

    @Test
    void whatIsRefusedIsToldByLineAndColumn() {
        var rows =
                """
                <row r="3">%s<c><v>411325199001011234</v></c>%s<c><f>1+1</f><v>2</v></c>%s<c><v>45107</v></c></row>
                <row r="4" hidden="1">%1$s</row>"""
                        .formatted(texts("village"), texts("甲"), texts("CNY"));
        var answer = entry.put(
                Entry.XLSX,
                new RawWorkbook()
                        .sheet(
                                "表",
                                "visible",
                                "<sheetData>" + HEADINGS + rows
                                        + "</sheetData><mergeCells><mergeCell ref=\"A9:B9\"/></mergeCells>")
                        .bytes());
        assertEquals(422, answer.statusCode());
        assertEquals(
                """
                [{"detail":"is a number, of which a spreadsheet keeps 15 digits and no last zeros; make the column text",\
                "column":2,"heading":"村或乡镇代码","line":3},\
                {"detail":"is a formula; paste its value","column":4,"heading":"金额","line":3},\
                {"detail":"must be a date such as 2026-11-22","column":6,"heading":"发放日期","line":3},\
                {"detail":"is hidden; show it or remove it","line":4},\
                {"detail":"has merged cells (A9:B9)","line":9}]""",
                answer.asString().replaceFirst("(?s).*\"errors\":(\\[.*])}$", "$1"));
        assertEquals("{\"rows\":[]}", entry.rows());
    }

    @Test
    void aFileThatIsNoWorkbook() {
        var answer = entry.put(Entry.XLSX, "granularity\n".getBytes());
        assertEquals(422, answer.statusCode());
        assertEquals("is not an XLSX file that can be read, or too large a one", answer.path("errors[0].detail"));
    }
}
