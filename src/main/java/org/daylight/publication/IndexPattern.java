package org.daylight.publication;

import java.util.regex.Pattern;

/**
 * The form of index numbers 索引号, for example <code>{body}/{year}-{number:5}</code>. The number stands last, behind a sign
 * that is no digit, and is counted within what stands before it. So two index numbers that are alike would be the same
 * number of the same series, which is given out once, whatever patterns they were made by.
 */
public final class IndexPattern {
    /** What a pattern consists of, for those who wrote one that is not. */
    static final String FORM = "{body}/{year}-{number:5}";

    private static final String SIGN = "[0-9A-Za-z\\p{IsHan}./_:()（）〔〕-]";
    private static final Pattern WELL_FORMED =
            Pattern.compile("%1$s*(?:\\{(?:body|year|family)}%1$s+)*(?<=[^0-9}])\\{number:([1-9])}".formatted(SIGN));
    private static final int MOST = 100;

    private final String before;
    private final int digits;

    private IndexPattern(String before, int digits) {
        this.before = before;
        this.digits = digits;
    }

    /** @throws Unusable when no number or no series can be told from it */
    public static IndexPattern parse(String text) {
        var matcher = WELL_FORMED.matcher(text);
        if (text.length() > MOST || !matcher.matches()) {
            throw new Unusable(text);
        }
        return new IndexPattern(text.substring(0, text.lastIndexOf('{')), Integer.parseInt(matcher.group(1)));
    }

    /** What is counted by itself, and how its numbers are written. */
    record Series(String before, int digits) {

        /** The name it is counted under: {@code 411325/2026} for {@code 411325/2026-00001}. */
        String name() {
            return before.endsWith("-") ? before.substring(0, before.length() - 1) : before;
        }

        /** The same, counted by itself, before whose numbers {@code mark} stands: a sign that no pattern has. */
        Series marked(String mark) {
            return new Series(mark + before, digits);
        }

        /** The index number; one that has outgrown its digits is longer. */
        String write(long number) {
            return before + ("%0" + digits + "d").formatted(number);
        }
    }

    Series series(String body, int year, String family) {
        return new Series(
                before.replace("{year}", "%04d".formatted(year))
                        .replace("{family}", family)
                        .replace("{body}", body),
                digits);
    }

    /** A text that is no pattern. */
    public static final class Unusable extends RuntimeException {
        private final String text;

        Unusable(String text) {
            super("not a pattern of index numbers: " + text, null, false, false);
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
