package org.daylight.disclosure.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.RuleFiles;

/** The rules of a region for audiences; those nearest come in the place of the country's with the same code. */
final class AudienceRules {
    private final Collection<AudienceRule> rules;

    private AudienceRules(Collection<AudienceRule> rules) {
        this.rules = rules;
    }

    private record RuleSet(@JsonProperty(required = true) List<AudienceRule> rules) {}

    /**
     * The rules of a region.
     *
     * @throws RuleFiles.Unusable when a file cannot be read
     */
    static AudienceRules load(RuleFiles files, String region) {
        Map<String, List<AudienceRule>> byCode = new LinkedHashMap<>();
        for (Optional<String> code = Optional.of(region); code.isPresent(); code = code.flatMap(Calendars::parentOf)) {
            files.read("audiences/" + code.get() + ".json", RuleSet.class).ifPresent(set -> add(byCode, set.rules()));
        }
        return new AudienceRules(byCode.values().stream().flatMap(List::stream).toList());
    }

    /** A file may have several of one code, in force one after the other. */
    private static void add(Map<String, List<AudienceRule>> byCode, List<AudienceRule> further) {
        Map<String, List<AudienceRule>> own = new LinkedHashMap<>();
        further.forEach(rule -> own.computeIfAbsent(rule.code(), none -> new java.util.ArrayList<>())
                .add(rule));
        own.forEach(byCode::putIfAbsent);
    }

    /** The rules that do not allow such a disclosure to be for {@code audience} on {@code day}. */
    List<AudienceRule> against(Audience audience, String family, BodyKind kind, JsonNode content, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.isAbout(family, kind, content, day) && !rule.allows(audience))
                .toList();
    }
}
