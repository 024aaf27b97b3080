package org.daylight.disclosure.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.RuleFiles;

/**
 * The rules of a region for what is suppressed: those of {@code suppression/CN-33.json} before those of the country; of two
 * with the same code, the one for the kind of body.
 */
final class SuppressionRules {
    private final List<SuppressionRule> nearestFirst;

    private SuppressionRules(List<SuppressionRule> nearestFirst) {
        this.nearestFirst = nearestFirst;
    }

    private record RuleSet(@JsonProperty(required = true) List<SuppressionRule> rules) {}

    /**
     * The rules of a region.
     *
     * @throws RuleFiles.Unusable when a file cannot be read
     */
    static SuppressionRules load(RuleFiles files, String region) {
        var rules = new ArrayList<SuppressionRule>();
        for (Optional<String> code = Optional.of(region); code.isPresent(); code = code.flatMap(Calendars::parentOf)) {
            files.read("suppression/" + code.get() + ".json", RuleSet.class).ifPresent(set -> {
                set.rules().stream().filter(rule -> rule.kinds() != null).forEach(rules::add);
                set.rules().stream().filter(rule -> rule.kinds() == null).forEach(rules::add);
            });
        }
        return new SuppressionRules(List.copyOf(rules));
    }

    /** Those in force for a body's disclosures, one for each code, in the order of their files. */
    List<SuppressionRule> of(String family, BodyKind kind, LocalDate day) {
        Map<String, SuppressionRule> byCode = new LinkedHashMap<>();
        nearestFirst.stream()
                .filter(rule -> rule.isOf(family, kind, day))
                .forEach(rule -> byCode.putIfAbsent(rule.code(), rule));
        return byCode.values().stream().filter(rule -> !rule.neverHolds()).toList();
    }

    List<SuppressionRule> all() {
        return nearestFirst;
    }
}
