package org.daylight.disclosure.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** Rows as a person would type them under headings; to be written as CSV or XLSX. */
public final class Sheet {
    private final List<List<JsonNode>> lines = new ArrayList<>();
    private final List<String> headings;

    private Sheet(List<String> headings) {
        this.headings = headings;
    }

    /** Every member that any of the rows has, under its name in the contract. */
    public static Sheet of(JsonNode rows) {
        Set<String> members = new LinkedHashSet<>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(members::add));
        var sheet = new Sheet(List.copyOf(members));
        rows.forEach(row -> sheet.lines.add(members.stream().map(row::path).toList()));
        return sheet;
    }

    private static String typed(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    public String csv() {
        var text = new StringBuilder(line(headings));
        lines.forEach(line -> text.append(line(line.stream().map(Sheet::typed).toList())));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Sheet::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Numbers as numbers, everything else as text. */
    public byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                for (int line = 0; line < lines.size(); line++) {
                    var value = lines.get(line).get(column);
                    if (value.isNumber()) {
                        sheet.value(line + 1, column, value.decimalValue());
                    } else if (!value.isMissingNode()) {
                        sheet.value(line + 1, column, typed(value));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
