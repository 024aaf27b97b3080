package org.daylight.disclosure.template;

import java.util.List;
import java.util.Locale;
import org.daylight.disclosure.entry.Column;

/**
 * A column of a family's tables.
 *
 * @param name the member of the contract
 * @param label its name in Chinese
 * @param heading what stands above it in a template: both
 * @param description what the contract says of it, in the reader's language
 * @param maxLength of a text, in characters; absent when a pattern bounds it or it is none
 * @param places how many decimals a number may have; absent when it is none
 * @param choices the values it takes; absent unless they are listed
 */
public record ColumnView(
        String name,
        String label,
        String heading,
        Column.Kind type,
        boolean required,
        String description,
        Integer maxLength,
        Integer places,
        List<ChoiceView> choices) {

    static ColumnView of(Column column, Locale locale) {
        var choices = column.choices().entrySet().stream()
                .map(choice -> new ChoiceView(choice.getKey(), choice.getValue()))
                .toList();
        return new ColumnView(
                column.name(),
                column.label(),
                column.heading(),
                column.kind(),
                column.required(),
                column.description().in(locale),
                ColumnWords.maxLength(column).orElse(null),
                ColumnWords.places(column).orElse(null),
                choices.isEmpty() ? null : choices);
    }
}
