package org.daylight.disclosure.posting;

import java.util.Objects;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Citation;

/** A way to disclose beside the website: a board, a screen, a card (公开渠道). */
record Channel(String code, Words name, Citation citation) {
    Channel {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(citation, "citation");
    }
}
