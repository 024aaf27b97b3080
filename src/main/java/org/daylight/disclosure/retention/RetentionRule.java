package org.daylight.disclosure.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daylight.disclosure.projection.Says;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Citation;

/**
 * How long names in the rows of a family stand in public; see {@code rules/retention/SOURCE.md}.
 *
 * @param code by which a row names it once the name is gone
 * @param field the member that is a name
 * @param reason what the public is told
 * @param kinds of bodies that it holds for, as the contract spells them; all when null
 * @param content what the content must say; anything when null
 * @param workingDays after the day on which they were first published; null when they stand for good
 * @param validFrom first day in force; null when it has no known beginning
 * @param validTo last day in force; null when it is
 */
record RetentionRule(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String family,
        @JsonProperty(required = true) String field,
        @JsonProperty(required = true) Words reason,
        List<String> kinds,
        Says content,
        Integer workingDays,
        LocalDate validFrom,
        LocalDate validTo,
        @JsonProperty(required = true) Citation citation) {

    RetentionRule {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(citation, "citation");
        if (workingDays != null && workingDays < 1) {
            throw new IllegalArgumentException("workingDays of " + code);
        }
    }

    boolean isOf(String family, BodyKind kind, LocalDate day, JsonNode content) {
        return this.family.equals(family)
                && (kinds == null
                        || kinds.contains(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo))
                && (this.content == null || this.content.isSaidIn(content));
    }
}
