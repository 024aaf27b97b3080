package org.daylight.kernel.deadline;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daylight.kernel.text.Words;

/** Dates and counts in both languages, and how they go into a sentence. */
final class DateWords {
    private static final String WEEKDAYS = "一二三四五六日";

    private DateWords() {}

    /** Fills each language with its own side of the words. */
    static Words fill(String zh, String en, Words... parts) {
        return new Words(zh.formatted(each(parts, Words::zh)), en.formatted(each(parts, Words::en)));
    }

    private static Object[] each(Words[] parts, Function<Words, String> language) {
        return Arrays.stream(parts).map(language).toArray();
    }

    /** The same in both languages. */
    static Words same(Object value) {
        return new Words(value.toString(), value.toString());
    }

    /** {@code 2026-03-05（星期四） / Thursday 2026-03-05}. */
    static Words day(LocalDate date) {
        int weekday = date.getDayOfWeek().getValue();
        return Words.of(
                date + "（星期" + WEEKDAYS.charAt(weekday - 1) + "）",
                date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date);
    }

    /** From the earlier of two days to the later. */
    static Words span(LocalDate from, LocalDate to) {
        return from.equals(to) ? same(from) : Words.of(from + "至" + to, from + " to " + to);
    }

    static Words days(int count) {
        return count(count, "天", "day");
    }

    /** {@code 20个工作日 / 20 working days}. */
    static Words count(int count, String zh, String en) {
        return Words.of(count + zh, count + " " + en + (count == 1 ? "" : "s"));
    }

    /** Joined as each language enumerates: {@code 甲、乙、丙 / a, b and c}. */
    static Words list(List<Words> items) {
        String zh = items.stream().map(Words::zh).collect(Collectors.joining("、"));
        List<String> en = items.stream().map(Words::en).toList();
        int last = en.size() - 1;
        return last < 1
                ? new Words(zh, String.join("", en))
                : new Words(zh, String.join(", ", en.subList(0, last)) + " and " + en.get(last));
    }
}
