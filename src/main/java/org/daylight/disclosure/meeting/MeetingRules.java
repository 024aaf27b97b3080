package org.daylight.disclosure.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.RuleFiles;

/**
 * What a region publishes after a meeting only: the rules of {@code meetings/CN-33.json} before those of the country. Of a
 * file, the first rule that fits holds.
 */
final class MeetingRules {
    private final List<MeetingRule> nearestFirst;

    private MeetingRules(List<MeetingRule> nearestFirst) {
        this.nearestFirst = nearestFirst;
    }

    private record RuleSet(@JsonProperty(required = true) List<MeetingRule> rules) {}

    /**
     * The rules of a region.
     *
     * @throws RuleFiles.Unusable when a file cannot be read
     */
    static MeetingRules load(RuleFiles files, String region) {
        var rules = new ArrayList<MeetingRule>();
        for (Optional<String> code = Optional.of(region); code.isPresent(); code = code.flatMap(Calendars::parentOf)) {
            files.read("meetings/" + code.get() + ".json", RuleSet.class).ifPresent(set -> rules.addAll(set.rules()));
        }
        return new MeetingRules(List.copyOf(rules));
    }

    List<MeetingRule> all() {
        return nearestFirst;
    }

    /** What is wrong with the decision, null for none, on the day of submission; pointers start at {@code /decision}. */
    List<Fault> check(Proposal matter, Decision decision, LocalDate day) {
        var faults = new ArrayList<Fault>();
        if (decision != null && decision.date().isAfter(day)) {
            faults.add(Fault.at("/decision/date", Words.of("不能晚于送审之日", "must not lie after the submission")));
        }
        nearestFirst.stream()
                .filter(rule -> rule.binds(matter, day))
                .findFirst()
                .ifPresent(rule -> {
                    if (decision == null) {
                        faults.add(Fault.at("/decision", rule.words()));
                    } else if (!rule.accepts(decision)) {
                        faults.add(Fault.at("/decision/kind", rule.words()));
                    }
                });
        return faults;
    }
}
