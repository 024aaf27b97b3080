package org.daylight.opendata;

import java.util.List;
import java.util.UUID;

/**
 * One line of the list of matters.
 *
 * @param published codes of the stages of which something is in force, by name
 * @param seq the number by which it became public
 */
public record MatterSummary(
        UUID matter,
        BodyRef body,
        String kind,
        String title,
        MatterView.Standing state,
        List<String> published,
        long seq) {}
