package org.daylight.disclosure.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.disclosure.entry.Column;
import org.daylight.disclosure.entry.Columns;

/**
 * Rows as XLSX: a sheet with headings, typed columns and lists to choose from, and one called 说明 that explains the columns.
 */
final class XlsxRows {
    private static final String ROWS = "数据";
    private static final String EXPLANATION = "说明";
    private static final List<String> ABOUT = List.of("列 Column", "必填 Required", "类型 Type", "取值 Values", "说明 Meaning");

    private final Columns columns;

    XlsxRows(Columns columns) {
        this.columns = columns;
    }

    byte[] bytes(List<JsonNode> rows) {
        var workbook = new XlsxWriter();
        try (var sheet =
                workbook.sheet(ROWS, columns.all().stream().map(XlsxRows::style).toList())) {
            sheet.headings(
                    columns.all().stream().map(Column::heading).toList(),
                    columns.all().stream().map(Column::required).toList());
            rows.forEach(row -> line(sheet, row));
            for (int i = 0; i < columns.all().size(); i++) {
                sheet.choices(i, choices(columns.all().get(i)));
            }
        }
        try (var sheet = workbook.sheet(
                EXPLANATION, ABOUT.stream().map(heading -> XlsxStyle.PROSE).toList())) {
            sheet.headings(ABOUT, ABOUT.stream().map(heading -> false).toList());
            columns.all().forEach(column -> {
                sheet.nextLine();
                about(column).forEach(sheet::text);
            });
        }
        return workbook.bytes();
    }

    private void line(XlsxSheet sheet, JsonNode row) {
        sheet.nextLine();
        columns.all().forEach(column -> cell(sheet, column, CellValues.text(column, row)));
    }

    private static void cell(XlsxSheet sheet, Column column, String text) {
        switch (text.isEmpty() ? Column.Kind.TEXT : column.kind()) {
            case WHOLE, DECIMAL -> sheet.number(text);
            case DAY -> sheet.day(text);
            case TEXT, CHOICE, YES_NO, JSON -> sheet.text(text);
        }
    }

    private static XlsxStyle style(Column column) {
        return switch (column.kind()) {
            case WHOLE, DECIMAL -> XlsxStyle.NUMBER;
            case DAY -> XlsxStyle.DAY;
            case TEXT, CHOICE, YES_NO, JSON -> XlsxStyle.TEXT;
        };
    }

    private static List<String> choices(Column column) {
        return column.kind() == Column.Kind.YES_NO
                ? List.of("是", "否")
                : List.copyOf(column.choices().values());
    }

    private static Stream<String> about(Column column) {
        var values = column.choices().entrySet().stream()
                .map(choice -> choice.getValue() + "（" + choice.getKey() + "）")
                .toList();
        var required = ColumnWords.required(column);
        var type = ColumnWords.type(column);
        var meaning = column.description();
        return Stream.of(
                column.heading(),
                required.zh() + "\n" + required.en(),
                type.zh() + "\n" + type.en(),
                String.join("\n", values),
                meaning.zh() + "\n" + meaning.en());
    }
}
