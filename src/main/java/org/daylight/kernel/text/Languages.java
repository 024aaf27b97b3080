package org.daylight.kernel.text;

import java.util.List;
import java.util.Locale;

/** The languages that the portal speaks, and which of them a reader wants. */
public final class Languages {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** All of them, the default first. */
    public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

    private Languages() {}

    /**
     * The language wanted most by an {@code Accept-Language} header (RFC 9110 §12.5.4); Chinese if it is absent, asks for
     * neither, or is not one at all: a reader with a strange header still gets an answer.
     */
    public static Locale preferred(String acceptLanguage) {
        Locale best = CHINESE;
        double bestWeight = 0;
        for (String range : acceptLanguage == null ? new String[0] : acceptLanguage.split(",")) {
            String[] parts = range.split(";", 2);
            double weight = parts.length == 1 ? 1 : weight(parts[1].strip());
            Locale spoken = spoken(parts[0].strip().toLowerCase(Locale.ROOT));
            if (spoken != null && weight > bestWeight) {
                best = spoken;
                bestWeight = weight;
            }
        }
        return best;
    }

    private static Locale spoken(String tag) {
        if (tag.equals("*") || tag.equals("zh") || tag.startsWith("zh-")) {
            return CHINESE;
        }
        return tag.equals("en") || tag.startsWith("en-") ? ENGLISH : null;
    }

    private static double weight(String parameter) {
        String value = parameter.replaceFirst("(?i)^q\\s*=\\s*", "");
        return value.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(value) : 0;
    }
}
