package org.daylight.kernel.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daylight.kernel.text.Words;

/** What should have stood there, in words for someone who does not read Java. */
final class ExpectedType {
    private static final Words WHOLE = Words.of("应为整数，且在允许范围内", "must be a whole number within its range");
    private static final Words NUMBER = Words.of("应为数字", "must be a number");
    private static final Words TRUTH = Words.of("应为 true 或 false", "must be true or false");
    private static final Words INSTANT =
            Words.of("应为带时区的时刻，如 2026-11-22T09:30:00+08:00", "must be an instant such as 2026-11-22T09:30:00+08:00");

    private static final Map<Class<?>, Words> WORDS = Map.ofEntries(
            Map.entry(String.class, Words.of("应为文本", "must be a text")),
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(BigDecimal.class, NUMBER),
            Map.entry(boolean.class, TRUTH),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(LocalDate.class, Words.of("应为日期，如 2026-11-22", "must be a date such as 2026-11-22")),
            Map.entry(YearMonth.class, Words.of("应为月份，如 2026-11", "must be a month such as 2026-11")),
            Map.entry(Instant.class, INSTANT),
            Map.entry(OffsetDateTime.class, INSTANT),
            Map.entry(UUID.class, Words.of("应为 UUID", "must be a UUID")));

    private ExpectedType() {}

    static Words words(Class<?> type) {
        if (type == null) {
            return Words.of("类型不符", "is of the wrong type");
        }
        if (type.isEnum()) {
            return Words.of("应为其中之一：%s", "must be one of: %s", constants(type));
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return Words.of("应为数组", "must be a list");
        }
        return WORDS.getOrDefault(type, Words.of("应为对象", "must be an object"));
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> StrictJson.MAPPER.valueToTree(constant).asText())
                .collect(Collectors.joining(", "));
    }
}
