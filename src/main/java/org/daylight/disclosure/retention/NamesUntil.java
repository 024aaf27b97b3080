package org.daylight.disclosure.retention;

import java.net.URI;
import java.time.LocalDate;
import org.daylight.kernel.text.Words;

/**
 * How long names in the rows stand in public, as the header says it.
 *
 * @param field the member of the rows
 * @param until the last day, in the portal's zone
 * @param rule its code
 * @param reason absent like the citation when the portal has the rule no more
 */
public record NamesUntil(String field, LocalDate until, String rule, Words reason, Words citation, URI url) {}
