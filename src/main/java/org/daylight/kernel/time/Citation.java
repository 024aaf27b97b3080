package org.daylight.kernel.time;

import java.net.URI;
import java.util.Objects;
import org.daylight.kernel.text.Words;

/**
 * What a rule or a calendar rests on.
 *
 * @param title law and article, or the notice
 * @param url where to read it, null when there is no public address
 */
public record Citation(Words title, URI url) {
    public Citation {
        Objects.requireNonNull(title, "citation.title");
    }
}
