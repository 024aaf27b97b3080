package org.daylight.disclosure.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Citation;

/**
 * When a member of a row is not for everyone; see {@code rules/suppression/SOURCE.md}. All conditions that it has must hold.
 *
 * @param code by which a suppressed row names it
 * @param reason what the public is told
 * @param kinds of bodies that it holds for, as the contract spells them; all when null
 * @param off true when it never holds, where a rule of the same code would otherwise; else null
 * @param content what the content must say
 * @param below what number of the row must be small
 * @param among what choice of the row must be one of some
 * @param cell which rows must be few
 * @param validFrom first day in force; null when it has no known beginning
 * @param validTo last day in force; null when it is
 */
record SuppressionRule(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String family,
        @JsonProperty(required = true) String field,
        @JsonProperty(required = true) Words reason,
        List<String> kinds,
        Boolean off,
        Says content,
        Below below,
        Among among,
        Cell cell,
        LocalDate validFrom,
        LocalDate validTo,
        @JsonProperty(required = true) Citation citation) {

    /** Less than {@code than}; a row without the number is not below. */
    record Below(String field, BigDecimal than) {}

    /** As the contract spells the choices. */
    record Among(String field, List<String> values) {}

    /** Fewer than {@code fewerThan} rows that have the member to be suppressed are alike in all of {@code alike}. */
    record Cell(List<String> alike, int fewerThan) {}

    SuppressionRule {
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(reason, "reason");
        if (!Boolean.TRUE.equals(off) && content == null && below == null && among == null && cell == null) {
            throw new IllegalArgumentException("the rule " + code + " has no condition");
        }
    }

    boolean neverHolds() {
        return Boolean.TRUE.equals(off);
    }

    boolean isOf(String family, BodyKind kind, LocalDate day) {
        return this.family.equals(family)
                && (kinds == null
                        || kinds.contains(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether all hold but the one about the cell. */
    boolean holdsFor(JsonNode content, JsonNode row) {
        return (this.content == null || this.content.isSaidIn(content))
                && (below == null
                        || row.hasNonNull(below.field())
                                && row.get(below.field()).decimalValue().compareTo(below.than()) < 0)
                && (among == null
                        || among.values().contains(row.path(among.field()).asText()));
    }
}
