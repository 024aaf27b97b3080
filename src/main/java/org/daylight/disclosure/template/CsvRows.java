package org.daylight.disclosure.template;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daylight.disclosure.entry.Column;
import org.daylight.disclosure.entry.Columns;

/**
 * Rows as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, headings, a line that explains them, then the rows.
 */
final class CsvRows {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The explanation begins so, and is told from a row by it. */
    private static final String EXPLANATION = "说明：";

    /**
     * What a spreadsheet would take for a formula, a number or a day: {@code 041}, {@code 1-2}, {@code =1+1}. A tab before it
     * keeps it a text, and is white space around the cell when it comes back.
     */
    private static final Pattern NO_TEXT = Pattern.compile("[0-9=+@\\-＝＋－＠].*", Pattern.DOTALL);

    private final Columns columns;

    CsvRows(Columns columns) {
        this.columns = columns;
    }

    byte[] bytes(List<JsonNode> rows) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns.all().stream().map(Column::heading).toList());
            csv.writeRecord(explanation());
            rows.forEach(row -> csv.writeRecord(line(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> explanation() {
        var cells =
                new ArrayList<>(columns.all().stream().map(ColumnWords::line).toList());
        cells.set(0, EXPLANATION + cells.get(0));
        return cells;
    }

    private List<String> line(JsonNode row) {
        return columns.all().stream().map(column -> cell(column, row)).toList();
    }

    private String cell(Column column, JsonNode row) {
        var text = CellValues.text(column, row);
        return column.kind() == Column.Kind.TEXT && NO_TEXT.matcher(text).matches() ? "\t" + text : text;
    }
}
