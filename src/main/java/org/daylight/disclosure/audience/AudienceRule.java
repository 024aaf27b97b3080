package org.daylight.disclosure.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.time.Citation;

/**
 * Whom some disclosures may be for; see {@code rules/audiences/SOURCE.md}. Names are those of the contract.
 *
 * @param bodies kinds of bodies; null for all
 * @param content values by their pointer into the content, where {@code *} is every item; null for any content
 * @param validFrom first day in force; null when it has no known beginning
 * @param validTo last day in force; null when it is
 */
record AudienceRule(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) List<String> families,
        List<String> bodies,
        Map<String, List<String>> content,
        @JsonProperty(required = true) List<String> allowed,
        LocalDate validFrom,
        LocalDate validTo,
        @JsonProperty(required = true) Citation citation) {

    AudienceRule {
        Objects.requireNonNull(citation, "citation");
        if (allowed.isEmpty() || !List.of("public", "group", "internal").containsAll(allowed)) {
            throw new IllegalArgumentException(code + " allows no audience that there is");
        }
    }

    boolean isAbout(String family, BodyKind kind, JsonNode said, LocalDate day) {
        return families.contains(family)
                && (bodies == null || bodies.contains(spelled(kind)))
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo))
                && (content == null
                        || content.entrySet().stream()
                                .allMatch(each -> values(said, each.getKey()).anyMatch(each.getValue()::contains)));
    }

    boolean allows(Audience audience) {
        return allowed.contains(spelled(audience));
    }

    private static Stream<String> values(JsonNode said, String pointer) {
        var found = Stream.of(said);
        for (var step : pointer.substring(1).split("/")) {
            found = found.flatMap(node -> step.equals("*") ? node.valueStream() : Stream.of(node.path(step)));
        }
        return found.map(JsonNode::asText);
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
