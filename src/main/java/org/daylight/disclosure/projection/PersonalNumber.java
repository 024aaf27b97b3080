package org.daylight.disclosure.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.regex.Pattern;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Citation;

/**
 * A kind of number that belongs to a person and to no publication; see {@code rules/personal-numbers/SOURCE.md}.
 *
 * @param pattern found in a text of normal width (NFKC); spaces and hyphens among the digits are its business
 * @param check how a number of that form shows that it is one; null when its form is enough
 * @param says what the editor is told
 */
record PersonalNumber(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) Pattern pattern,
        Check check,
        @JsonProperty(required = true) Words says,
        @JsonProperty(required = true) Citation citation) {

    PersonalNumber {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(says, "says");
        Objects.requireNonNull(citation, "citation");
    }

    /** A check digit, which one of ten numbers that are none has by chance. */
    enum Check {
        /** GB 11643-1999 (ISO 7064, MOD 11-2): 18 signs, the last of which may be X. */
        GB11643 {
            @Override
            boolean passes(String digits) {
                int sum = 0;
                for (int i = 0; i < 18; i++) {
                    var sign = digits.charAt(i);
                    int value = sign == 'X' || sign == 'x' ? 10 : sign - '0';
                    sum += value * ((1 << (17 - i)) % 11);
                }
                return sum % 11 == 1;
            }
        },
        /** ISO/IEC 7812-1 (Luhn). */
        LUHN {
            @Override
            boolean passes(String digits) {
                int sum = 0;
                for (int i = 0; i < digits.length(); i++) {
                    int digit = digits.charAt(digits.length() - 1 - i) - '0';
                    int weighed = i % 2 == 0 ? digit : 2 * digit;
                    sum += weighed > 9 ? weighed - 9 : weighed;
                }
                return sum % 10 == 0;
            }
        };

        abstract boolean passes(String digits);
    }

    boolean isIn(String text) {
        return pattern.matcher(text)
                .results()
                .anyMatch(found -> check == null || check.passes(found.group().replaceAll("[ -]", "")));
    }
}
