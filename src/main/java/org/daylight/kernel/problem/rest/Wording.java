package org.daylight.kernel.problem.rest;

import java.util.Locale;
import org.daylight.kernel.text.Words;

/** The fixed words of the pages about problem types, in one language. */
record Wording(String portal, String heading, String status) {
    private static final Words PORTAL = Words.of("阳光公开", "Daylight");
    private static final Words HEADING = Words.of("错误类型", "Problem types");
    private static final Words STATUS = Words.of("HTTP 状态码", "HTTP status");

    static Wording in(Locale locale) {
        return new Wording(PORTAL.in(locale), HEADING.in(locale), STATUS.in(locale));
    }
}
