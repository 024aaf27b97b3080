package org.daylight.disclosure.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows as a person would type them under headings; to be written as CSV or XLSX. */
public final class Sheet {
    final List<List<String>> lines = new ArrayList<>();

    private Sheet() {}

    /** Every member that any of the rows has, under its name in the contract. */
    public static Sheet of(JsonNode rows) {
        var sheet = new Sheet();
        Set<String> members = new LinkedHashSet<>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(members::add));
        sheet.lines.add(List.copyOf(members));
        rows.forEach(row -> sheet.lines.add(
                members.stream().map(member -> typed(row.path(member))).toList()));
        return sheet;
    }

    private static String typed(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    String csv() {
        return lines.stream()
                .map(line -> line.stream().map(Sheet::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
