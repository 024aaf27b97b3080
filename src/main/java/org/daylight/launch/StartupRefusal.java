package org.daylight.launch;

import org.daylight.kernel.text.Words;

/** A start that must not go on. Whoever started the portal sees its words, on one line, and no stack trace. */
public class StartupRefusal extends RuntimeException {
    private final transient Words words;

    public StartupRefusal(Words words) {
        super(words.en(), null, false, false);
        this.words = words;
    }

    /** Both languages are filled with the same arguments, in the manner of {@link String#format}. */
    public StartupRefusal(String zh, String en, Object... arguments) {
        this(Words.of(zh, en, arguments));
    }

    public Words words() {
        return words;
    }
}
