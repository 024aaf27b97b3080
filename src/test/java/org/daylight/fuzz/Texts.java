package org.daylight.fuzz;

import java.util.List;
import java.util.Random;

/** Texts: such as people write, such as stand at the edges of Unicode, and such as have broken other programs. */
final class Texts {
    /** From all over Unicode; each is well-formed text of one to a few code points. */
    private static final List<String> LETTERS = List.of(
            "a",
            "Z",
            "7",
            " ",
            "公",
            "开",
            "·",
            "，",
            "é",
            "e\u0301",
            "ß",
            "İ",
            "ﬁ",
            "𠮷",
            "𰻞",
            "😀",
            "👩‍👩‍👧",
            "ก\u0E33",
            "\u3000",
            "\uFEFF",
            "\u00A0",
            "\u200B",
            "ا",
            "豈",
            "\n",
            "\t",
            "'",
            "\"",
            "\\",
            "<",
            "&",
            "%",
            "{",
            "$",
            ":",
            "/");

    /** None is longer than 32 characters. */
    static final List<String> TRICKS = List.of(
            "' or 1=1 --",
            "'; drop table publication; --",
            "%' or '%'='",
            "1); select pg_sleep(9); --",
            "$$; select 1; $$",
            "*)(uid=*))(|(uid=*",
            "../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "http://169.254.169.254/",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}}",
            "#{7*7}",
            "${T(java.lang.Runtime)}",
            "<script>alert(1)</script>",
            "<!DOCTYPE x SYSTEM 'file:///x'>",
            "=cmd|' /C calc'!A0",
            "`id`",
            "$(id)",
            "|| id ;",
            "a\nINFO forged line",
            "%0d%0aSet-Cookie: x=1",
            "%s%n%d%x",
            "null",
            "undefined",
            "NaN",
            "true",
            "-0",
            "1e999",
            "\\",
            "\"",
            "\u0130\u0131",
            "😀👩‍👩‍👧",
            "\u200B\u200D\uFEFF",
            "e\u0301\u0327\u0489\u0489\u0489\u0489");

    /** What is not text at all: control characters, halves of pairs, noncharacters, signs that turn the direction. */
    static final List<String> NO_TEXT = List.of(
            "\u0000",
            "a\u0000b",
            "\u0001",
            "\b",
            "\r",
            "a\r\nb",
            "\u001b[2J",
            "\ud800",
            "\udc00\ud800",
            "x\udfff",
            "\uffff",
            "\ufdd0",
            "\u202Eevil\u202C",
            "\u2066x\u2069");

    private Texts() {}

    /** A text of {@code length} code points that is not blank, when there is one. */
    static String prose(Random random, int length) {
        StringBuilder text = new StringBuilder();
        int left = length;
        while (left > 0) {
            String letter = LETTERS.get(random.nextInt(LETTERS.size()));
            int points = letter.codePointCount(0, letter.length());
            if (points <= left) {
                text.append(letter);
                left -= points;
            }
        }
        return text.isEmpty()
                ? ""
                : text.replace(0, text.offsetByCodePoints(0, 1), "公").toString();
    }

    static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
