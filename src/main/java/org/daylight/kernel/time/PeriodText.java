package org.daylight.kernel.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text forms of a {@link Period}. */
final class PeriodText {
    private static final Pattern FORM = Pattern.compile(
            "(?<year>[0-9]{4})(H(?<half>[0-9])|Q(?<quarter>[0-9])|-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?");

    private PeriodText() {}

    static Period parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Period.Unreadable(text);
        }
        try {
            return read(parts);
        } catch (DateTimeException e) {
            throw new Period.Unreadable(text);
        }
    }

    private static Period read(Matcher parts) {
        int year = Integer.parseInt(parts.group("year"));
        if (parts.group("half") != null) {
            return new Period.HalfYear(year, Integer.parseInt(parts.group("half")));
        }
        if (parts.group("quarter") != null) {
            return new Quarter(year, Integer.parseInt(parts.group("quarter")));
        }
        if (parts.group("day") != null) {
            return new Period.Day(LocalDate.parse(parts.group()));
        }
        return parts.group("month") != null ? new Period.Month(YearMonth.parse(parts.group())) : new Period.Year(year);
    }

    /** Four digits keep the texts sortable. */
    static void checkYear(int year) {
        if (year < 1000 || year > 9999) {
            throw new DateTimeException("Year " + year + " is outside 1000 to 9999");
        }
    }
}
