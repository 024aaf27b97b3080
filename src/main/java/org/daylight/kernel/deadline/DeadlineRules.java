package org.daylight.kernel.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.RuleFiles;

/**
 * The deadline rules of a region: those of {@code deadlines/CN-41.json} before those of {@code deadlines/CN.json}. A
 * rule may have several versions, each in force for a time of its own.
 */
public final class DeadlineRules {
    private final List<List<DeadlineRule>> layers;

    private DeadlineRules(List<List<DeadlineRule>> layers) {
        this.layers = layers;
    }

    private record RuleSet(@JsonProperty(required = true) List<DeadlineRule> rules) {}

    /** The rules that come with the program. */
    public static DeadlineRules bundled(String region) {
        return load(RuleFiles.bundled(), region);
    }

    /**
     * The rules of a region, the nearest file first.
     *
     * @throws RuleFiles.Unusable when a file cannot be read, or two versions of a rule are in force on one day
     */
    public static DeadlineRules load(RuleFiles files, String region) {
        List<List<DeadlineRule>> layers = new ArrayList<>();
        for (Optional<String> code = Optional.of(region); code.isPresent(); code = code.flatMap(Calendars::parentOf)) {
            String path = "deadlines/" + code.get() + ".json";
            files.read(path, RuleSet.class).ifPresent(set -> layers.add(checked(path, set.rules())));
        }
        return new DeadlineRules(List.copyOf(layers));
    }

    /** The rule of this code that is in force on the day of the event. */
    public Optional<DeadlineRule> find(String code, LocalDate on) {
        Predicate<DeadlineRule> wanted = rule -> rule.code().equals(code) && rule.isValidOn(on);
        return layers.stream().flatMap(layer -> layer.stream().filter(wanted)).findFirst();
    }

    /** Every rule in force on a day, by code. */
    public List<DeadlineRule> inForce(LocalDate on) {
        return layers.stream()
                .flatMap(List::stream)
                .map(DeadlineRule::code)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .flatMap(code -> find(code, on).stream())
                .toList();
    }

    private static List<DeadlineRule> checked(String path, List<DeadlineRule> rules) {
        for (DeadlineRule rule : rules) {
            boolean overlaps = rules.stream()
                    .filter(other -> other != rule && other.code().equals(rule.code()))
                    .anyMatch(other -> startsWithin(other, rule));
            if (overlaps) {
                throw new RuleFiles.Unusable(path, "two versions of " + rule.code() + " are in force on one day");
            }
        }
        return List.copyOf(rules);
    }

    /** Of two versions that overlap, one is in force on the first day of the other; without a first day both reach back. */
    private static boolean startsWithin(DeadlineRule version, DeadlineRule other) {
        LocalDate first = Objects.requireNonNullElse(version.validFrom(), LocalDate.MIN);
        return other.isValidOn(first);
    }
}
