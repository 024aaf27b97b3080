package org.daylight.kernel.problem.rest;

import java.util.List;
import java.util.Locale;
import org.daylight.kernel.problem.ProblemType;

/** A problem type in one language. */
public record ProblemTypeView(String type, String slug, int status, String title, String explanation) {

    static ProblemTypeView of(ProblemType type, Locale locale) {
        return new ProblemTypeView(
                type.type(),
                type.slug(),
                type.status(),
                type.title().in(locale),
                type.explanation().in(locale));
    }

    /** All of them. */
    public record Listing(List<ProblemTypeView> items) {}
}
