package org.daylight.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Texts that a regular expression matches, for the expressions of a contract: literals, classes, groups, alternatives, and
 * how often, between {@code ^} and {@code $}. Checked against Java's own matcher, so what is not understood is noticed.
 */
final class Patterns {
    private final String source;
    private final Random random;
    private final boolean longest;
    private int at;

    private Patterns(String source, Random random, boolean longest) {
        this.source = source;
        this.random = random;
        this.longest = longest;
    }

    /** A text that {@code pattern}, which is anchored, matches; as long as it may be when {@code longest}. */
    static String text(String pattern, Random random, boolean longest) {
        Patterns reader = new Patterns(pattern.substring(1, pattern.length() - 1), random, longest);
        String text = reader.alternatives();
        if (!Pattern.compile(pattern).matcher(text).find()) {
            throw new IllegalArgumentException("teach me " + pattern + ": I made " + text);
        }
        return text;
    }

    /** Whether {@link #text} knows what to do with it; a pattern without anchors is about a part of the text only. */
    static boolean isWhole(String pattern) {
        return pattern.startsWith("^") && pattern.endsWith("$");
    }

    private String alternatives() {
        List<String> all = new ArrayList<>();
        all.add(sequence());
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all.get(random.nextInt(all.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < source.length() && "|)".indexOf(source.charAt(at)) < 0) {
            int begin = at;
            String first = item();
            int times = times();
            int after = at;
            for (int i = 0; i < times; i++) {
                // Each time anew: [0-9]{4} is four digits, not four times one.
                at = begin;
                text.append(i == 0 ? first : item());
            }
            at = after;
        }
        return text.toString();
    }

    private String item() {
        char next = source.charAt(at++);
        if (next == '(') {
            if (source.startsWith("?:", at)) {
                at += 2;
            }
            String inner = alternatives();
            at++;
            return inner;
        }
        if (next == '[') {
            return member();
        }
        if (next == '\\') {
            char escaped = source.charAt(at++);
            return escaped == 'd' ? Integer.toString(random.nextInt(10)) : String.valueOf(escaped);
        }
        return String.valueOf(next);
    }

    /** One character of the class that begins here. */
    private String member() {
        int end = source.indexOf(']', at);
        List<String> ranges = new ArrayList<>();
        while (at < end) {
            boolean range = at + 2 < end && source.charAt(at + 1) == '-';
            ranges.add(source.substring(at, at + (range ? 3 : 1)));
            at += range ? 3 : 1;
        }
        at = end + 1;
        String range = ranges.get(random.nextInt(ranges.size()));
        char low = range.charAt(0);
        char high = range.charAt(range.length() - 1);
        return String.valueOf((char) (low + random.nextInt(high - low + 1)));
    }

    private int times() {
        char next = at < source.length() ? source.charAt(at) : 0;
        int least = next == '?' || next == '*' ? 0 : 1;
        int most = next == '*' || next == '+' ? 20 : 1;
        if (next == '{') {
            String[] bounds = source.substring(at + 1, source.indexOf('}', at)).split(",", -1);
            least = Integer.parseInt(bounds[0]);
            most = bounds.length == 1 ? least : bounds[1].isEmpty() ? least + 20 : Integer.parseInt(bounds[1]);
            at = source.indexOf('}', at) + 1;
        } else if ("?*+".indexOf(next) >= 0) {
            at++;
        }
        return longest ? most : least + random.nextInt(most - least + 1);
    }
}
