package org.daylight.publication;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Joins what makes a row the same row into one text, in which no two rows are alike that are not. */
public final class RowKey {
    private RowKey() {}

    /** The parts with a slash between them; absent ones are empty, enums are as in the contract. */
    public static String of(Object... parts) {
        return Arrays.stream(parts).map(RowKey::text).collect(Collectors.joining("/"));
    }

    private static String text(Object part) {
        return part instanceof Enum<?> choice
                ? choice.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : Objects.toString(part, "").replace("~", "~0").replace("/", "~1");
    }
}
