package org.daylight.disclosure.tender;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.RuleFiles;

/** The rules of a region for change orders: those of {@code change-orders/CN-33.json} before those of the country. */
final class ChangeOrderRules {
    private static final String MEETING = "decided-by-meeting";

    private final List<ChangeOrderRule> nearestFirst;

    private ChangeOrderRules(List<ChangeOrderRule> nearestFirst) {
        this.nearestFirst = nearestFirst;
    }

    private record RuleSet(@JsonProperty(required = true) List<ChangeOrderRule> rules) {}

    /**
     * The rules of a region.
     *
     * @throws RuleFiles.Unusable when a file cannot be read
     */
    static ChangeOrderRules load(RuleFiles files, String region) {
        var rules = new ArrayList<ChangeOrderRule>();
        for (Optional<String> code = Optional.of(region); code.isPresent(); code = code.flatMap(Calendars::parentOf)) {
            files.read("change-orders/" + code.get() + ".json", RuleSet.class)
                    .ifPresent(set -> rules.addAll(set.rules()));
        }
        return new ChangeOrderRules(List.copyOf(rules));
    }

    /** The rule that says when a meeting decides, on the day of an order. */
    Optional<ChangeOrderRule> meeting(LocalDate on) {
        return nearestFirst.stream()
                .filter(rule -> rule.code().equals(MEETING) && rule.isValidOn(on))
                .findFirst();
    }
}
