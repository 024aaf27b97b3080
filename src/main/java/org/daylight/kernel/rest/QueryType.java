package org.daylight.kernel.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.daylight.kernel.text.Words;

/**
 * What a query parameter takes, by the Java type it is declared with. The framework would answer 404 to a value that
 * does not convert, and take {@code boolean=yes} for false.
 */
record QueryType(Class<?> type) {
    private static final Words WHOLE = Words.of("应为整数，且在允许范围内", "must be a whole number within its range");
    private static final Words TRUTH = Words.of("应为 true 或 false", "must be true or false");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private record Form(Predicate<String> test, Words words) {}

    private static final Form INT = new Form(value -> isWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE), WHOLE);
    private static final Form LONG = new Form(value -> isWhole(value, Long.MIN_VALUE, Long.MAX_VALUE), WHOLE);
    private static final Form BOOLEAN = new Form(value -> value.equals("true") || value.equals("false"), TRUTH);

    private static final Map<Class<?>, Form> FORMS = Map.of(
            int.class, INT,
            Integer.class, INT,
            long.class, LONG,
            Long.class, LONG,
            boolean.class, BOOLEAN,
            Boolean.class, BOOLEAN,
            UUID.class, new Form(value -> UUID_FORM.matcher(value).matches(), Words.of("应为 UUID", "must be a UUID")),
            LocalDate.class,
                    new Form(QueryType::isDate, Words.of("应为日期，如 2026-11-22", "must be a date such as 2026-11-22")));

    /** Whether it may be repeated. */
    boolean isMany() {
        return Collection.class.isAssignableFrom(type) || type.isArray();
    }

    /** What is wrong with one value; nothing for types that their resource parses itself. */
    Optional<Words> flaw(String value) {
        Form form = FORMS.get(type);
        return form == null || form.test().test(value) ? Optional.empty() : Optional.of(form.words());
    }

    private static boolean isWhole(String value, long least, long most) {
        if (!value.matches("0|-?[1-9]\\d{0,18}")) {
            return false;
        }
        try {
            long number = Long.parseLong(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            return value.matches("(?!0000)\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
