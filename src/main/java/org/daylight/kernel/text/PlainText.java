package org.daylight.kernel.text;

import java.util.Optional;

/**
 * What counts as text here: well-formed Unicode that every database, file and terminal downstream can hold. Tabs and
 * line feeds are welcome; other control characters, lone surrogates, noncharacters (RFC 7493 §2.1) and signs that turn the
 * direction of writing are not.
 *
 * <p>Text is not normalised. NFC rewrites CJK compatibility ideographs into other characters, and a person's or a
 * place's registered name must stay as it was written.
 */
public final class PlainText {
    private static final char FIRST_DIRECTION_SIGN = 0x202A;

    private PlainText() {}

    /** What is wrong with {@code text}: the first character that does not belong, or nothing. */
    public static Optional<Words> flaw(CharSequence text) {
        int at = 0;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit >= ' ' && unit < FIRST_DIRECTION_SIGN) {
                at++;
                continue;
            }
            int point = Character.codePointAt(text, at);
            if (!belongs(point)) {
                String name = "U+%04X".formatted(point);
                return Optional.of(Words.of(
                        "第 %d 个字符 %s 不可用于文本", "character %2$s at position %1$d does not belong in text", at + 1, name));
            }
            at += Character.charCount(point);
        }
        return Optional.empty();
    }

    /** Whether {@code text} holds half of a surrogate pair, which no encoding can write. */
    public static boolean isIllFormed(CharSequence text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static boolean belongs(int point) {
        if (point < ' ') {
            return point == '\n' || point == '\t';
        }
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !surrogate && !nonCharacter && !turnsDirection(point);
    }

    /** Embeddings, overrides and isolates (UAX 9): they let a text look like another one. */
    private static boolean turnsDirection(int point) {
        return (point >= FIRST_DIRECTION_SIGN && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
