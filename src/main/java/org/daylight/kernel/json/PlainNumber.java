package org.daylight.kernel.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.daylight.kernel.text.Words;

/**
 * Numbers that mean the same to every reader: at most 15 significant digits, so that they survive a double (RFC 7493
 * §2.2), and of ordinary size, so that writing one out costs nothing.
 */
public final class PlainNumber {
    private static final int DIGITS = 15;

    private PlainNumber() {}

    /** What is wrong with the JSON number {@code text}, or nothing; its cost does not depend on its exponent. */
    public static Optional<Words> flaw(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent < 0 && text.length() <= DIGITS) {
            return Optional.empty();
        }
        // An exponent of ten digits may not fit BigDecimal's scale.
        if (exponent >= 0 && text.length() - exponent > 10) {
            return Optional.of(tooLong());
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        boolean plain = number.precision() <= DIGITS
                && number.scale() <= DIGITS
                && (long) number.precision() - number.scale() <= DIGITS;
        return plain ? Optional.empty() : Optional.of(tooLong());
    }

    /** The same number without trailing zeros and without an exponent: 8.90 is 8.9, 1E+2 is 100. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Words tooLong() {
        return Words.of("数字至多 15 位有效数字，小数至多 15 位", "a number has at most 15 significant digits and 15 decimals");
    }
}
