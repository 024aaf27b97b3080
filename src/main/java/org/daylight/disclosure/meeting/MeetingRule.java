package org.daylight.disclosure.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Citation;

/**
 * What needs whose decision before it is published; see {@code rules/meetings/SOURCE.md}.
 *
 * @param bodies kinds of body that it binds, such as {@code township}; null for all
 * @param when what the disclosure is about: of each fact one of these values; null for anything of the family
 * @param decidedBy codes of {@link DecisionKind}; any of them will do
 * @param validFrom first day in force; null when it has no known beginning
 * @param validTo last day in force; null when it is
 */
public record MeetingRule(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String family,
        Set<String> bodies,
        Map<String, Set<String>> when,
        @JsonProperty(required = true) List<String> decidedBy,
        LocalDate validFrom,
        LocalDate validTo,
        @JsonProperty(required = true) Citation citation) {
    public MeetingRule {
        Objects.requireNonNull(citation, "citation");
        decidedBy.forEach(DecisionKind::of);
        if (bodies != null && !KINDS.containsAll(bodies)) {
            throw new IllegalArgumentException("no such kinds of body: " + bodies);
        }
    }

    private static final Set<String> KINDS =
            Arrays.stream(BodyKind.values()).map(Proposal::code).collect(Collectors.toSet());

    boolean binds(Proposal matter, LocalDate day) {
        return family.equals(matter.family())
                && (bodies == null || bodies.contains(Proposal.code(matter.body())))
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo))
                && (when == null
                        || when.entrySet().stream().allMatch(fact -> matter.is(fact.getKey(), fact.getValue())));
    }

    boolean accepts(Decision decision) {
        return decidedBy.contains(Proposal.code(decision.kind()));
    }

    Words words() {
        var kinds = decidedBy.stream()
                .map(DecisionKind::of)
                .map(DecisionKind::words)
                .toList();
        var zh = kinds.stream().map(Words::zh).collect(Collectors.joining("或"));
        var en = kinds.stream().map(Words::en).collect(Collectors.joining(" or "));
        return new Words(
                "须先经%s决定，并写明会议（%s）".formatted(zh, citation.title().zh()),
                "needs a decision of %s first, and says of which meeting (%s)"
                        .formatted(en, citation.title().en()));
    }
}
