package org.daylight.disclosure.template;

import com.fasterxml.jackson.databind.JsonNode;
import org.daylight.disclosure.entry.Column;

/** The members of a row as a table says them. */
final class CellValues {
    private CellValues() {}

    /** Empty for none; a choice by its label, a number without exponent. */
    static String text(Column column, JsonNode row) {
        var value = row.path(column.name());
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT, DAY -> value.textValue();
            case CHOICE -> column.choices().get(value.textValue());
            case WHOLE, DECIMAL -> value.decimalValue().toPlainString();
            case YES_NO -> value.booleanValue() ? "是" : "否";
            case JSON -> value.toString();
        };
    }
}
