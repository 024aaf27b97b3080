package org.daylight.disclosure.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns that a family's tables may have, in the order of the contract. */
public record Columns(List<Column> all, Map<String, Column> byHeading) {

    static Columns of(List<Column> all) {
        Map<String, Column> byHeading = new HashMap<>();
        for (var column : all) {
            put(byHeading, column.name(), column);
            put(byHeading, column.label(), column);
            put(byHeading, withoutBrackets(column.label()), column);
        }
        return new Columns(List.copyOf(all), Map.copyOf(byHeading));
    }

    private static void put(Map<String, Column> byHeading, String heading, Column column) {
        var other = byHeading.put(normal(heading), column);
        if (other != null && other != column) {
            throw new IllegalStateException("the contract calls two members " + heading);
        }
    }

    /** The column that {@code heading} names, whatever its capitals, its spaces and the width of its brackets. */
    Optional<Column> headed(String heading) {
        return Optional.ofNullable(byHeading.get(normal(heading)))
                .or(() -> Optional.ofNullable(byHeading.get(normal(withoutBrackets(heading)))));
    }

    private static String normal(String heading) {
        return heading.replaceAll("[\\s\\p{Z}]", "")
                .replace('（', '(')
                .replace('）', ')')
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutBrackets(String label) {
        var bare = label.replaceFirst("[（(][^（()）]*[）)]\\s*$", "");
        return bare.isBlank() ? label : bare;
    }
}
