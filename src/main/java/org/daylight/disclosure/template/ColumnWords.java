package org.daylight.disclosure.template;

import java.util.Optional;
import org.daylight.disclosure.entry.Column;
import org.daylight.kernel.text.Words;

/** What a column takes, in words for those who fill in a table. */
final class ColumnWords {
    private ColumnWords() {}

    static Words required(Column column) {
        return column.required() ? Words.of("必填", "required") : Words.of("选填", "optional");
    }

    static Words type(Column column) {
        return switch (column.kind()) {
            case TEXT ->
                maxLength(column)
                        .map(most -> Words.of("文本，至多 %d 字", "text of at most %d characters", most))
                        .orElse(Words.of("文本", "text"));
            case CHOICE -> Words.of("选项", "one of these");
            case DAY -> Words.of("日期，如 2026-11-22", "a date such as 2026-11-22");
            case WHOLE -> Words.of("整数", "a whole number");
            case DECIMAL ->
                places(column)
                        .map(most -> Words.of("数字，至多 %d 位小数", "a number with at most %d places", most))
                        .orElse(Words.of("数字", "a number"));
            case YES_NO -> Words.of("是或否", "true or false");
            case JSON -> Words.of("JSON 文本", "JSON");
        };
    }

    /** All of it in one Chinese line. */
    static String line(Column column) {
        var line = new StringBuilder(required(column).zh())
                .append("；")
                .append(type(column).zh());
        if (!column.choices().isEmpty()) {
            line.append("：").append(String.join("、", column.choices().values()));
        }
        return line.append("；").append(column.description().zh()).toString();
    }

    /** In characters. */
    static Optional<Integer> maxLength(Column column) {
        return Optional.of(column.schema().path("maxLength").asInt()).filter(most -> most > 0);
    }

    /** How many decimals its numbers may have. */
    static Optional<Integer> places(Column column) {
        var step = column.schema().path("multipleOf");
        return column.kind() == Column.Kind.DECIMAL && step.isNumber()
                ? Optional.of(step.decimalValue().stripTrailingZeros().scale())
                : Optional.empty();
    }
}
