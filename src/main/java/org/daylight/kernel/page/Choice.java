package org.daylight.kernel.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Period;

/** Reads the values of query parameters; each is null when the parameter is absent, and 400 when it makes no sense. */
public final class Choice {
    // Year 0 exists in ISO 8601 but not in PostgreSQL's calendar, nor do years of more digits in RFC 3339.
    private static final String INSTANT =
            "(?!0000)\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})";

    private Choice() {}

    /** An enum's constant by its name in the contract: {@code in-review} for {@code IN_REVIEW}. */
    public static <E extends Enum<E>> E of(String parameter, String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> spelled(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> {
                    var all = Arrays.stream(type.getEnumConstants())
                            .map(Choice::spelled)
                            .collect(Collectors.joining(", "));
                    return Refusal.parameter(parameter, Words.of("应为其中之一：%s", "must be one of: %s", all));
                });
    }

    public static UUID uuid(String parameter, String value) {
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw Refusal.parameter(parameter, Words.of("应为 UUID", "must be a UUID"));
        }
        return UUID.fromString(value);
    }

    /** An RFC 3339 instant with its offset. */
    public static Instant instant(String parameter, String value) {
        if (value == null) {
            return null;
        }
        if (!value.matches(INSTANT)) {
            throw noInstant(parameter);
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw noInstant(parameter);
        }
    }

    private static Refusal noInstant(String parameter) {
        return Refusal.parameter(
                parameter,
                Words.of(
                        "应为带时区的时刻，如 2026-07-01T09:00:00+08:00",
                        "must be an instant such as 2026-07-01T09:00:00+08:00"));
    }

    /** A text of at most {@code max} characters. */
    public static String text(String parameter, String value, int max) {
        if (value != null && value.codePointCount(0, value.length()) > max) {
            throw Refusal.parameter(parameter, Words.of("至多 %d 个字符", "must have at most %d characters", max));
        }
        return value;
    }

    /** A period in its canonical form, for example {@code 2026Q3}. */
    public static String period(String parameter, String value) {
        try {
            return value == null ? null : Period.parse(value).toString();
        } catch (Period.Unreadable e) {
            throw Refusal.parameter(parameter, e.words());
        }
    }

    /** A whole number from 0. */
    public static long number(String parameter, String value, long absent) {
        if (value == null) {
            return absent;
        }
        if (!value.matches("0|[1-9][0-9]{0,17}")) {
            throw Refusal.parameter(parameter, Words.of("应为非负整数", "must be a whole number from 0"));
        }
        return Long.parseLong(value);
    }

    /** A whole number from 1 that is part of an address; 404 for anything else, other spellings of one included. */
    public static long address(String segment) {
        if (!segment.matches("[1-9][0-9]{0,17}")) {
            throw Refusal.of(ProblemType.NOT_FOUND);
        }
        return Long.parseLong(segment);
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
