package org.daylight.kernel.text;

import java.util.Locale;

/**
 * One sentence in both languages of the portal, written side by side so that neither can be forgotten.
 *
 * @param zh Chinese (zh-CN), the default
 * @param en English
 */
public record Words(String zh, String en) {

    public static Words of(String zh, String en) {
        return new Words(zh, en);
    }

    /** Fills both languages with the same arguments, in the manner of {@link String#format}. */
    public static Words of(String zh, String en, Object... arguments) {
        return new Words(zh.formatted(arguments), en.formatted(arguments));
    }

    /** The sentence for a reader of {@code locale}: English for {@code en}, Chinese for everyone else. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
