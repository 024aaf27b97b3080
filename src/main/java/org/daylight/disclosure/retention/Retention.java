package org.daylight.disclosure.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.RuleFiles;
import org.daylight.kernel.time.RuleSettings;
import org.daylight.kernel.time.WorkingCalendar;

/**
 * How long names stand in this portal: by the rules of {@code retention/CN-33.json} before those of the country, the first
 * that holds, in the days of the region's calendar. Made at the start, so that unusable rules are known at once.
 */
@ApplicationScoped
@Startup
public class Retention {
    private final List<RetentionRule> nearestFirst;
    private final WorkingCalendar calendar;

    @Inject
    Retention(RuleSettings settings) {
        this(settings.files(), settings.region());
    }

    Retention(RuleFiles files, String region) {
        var rules = new ArrayList<RetentionRule>();
        for (Optional<String> code = Optional.of(region); code.isPresent(); code = code.flatMap(Calendars::parentOf)) {
            files.read("retention/" + code.get() + ".json", RuleSet.class).ifPresent(set -> rules.addAll(set.rules()));
        }
        this.nearestFirst = List.copyOf(rules);
        this.calendar = new Calendars(files).of(region);
    }

    private record RuleSet(@JsonProperty(required = true) List<RetentionRule> rules) {}

    /** For names first published on {@code day}; empty when they stand for good. */
    public Optional<NamesUntil> of(String family, BodyKind kind, LocalDate day, JsonNode content) {
        return nearestFirst.stream()
                .filter(rule -> rule.isOf(family, kind, day, content))
                .findFirst()
                .filter(rule -> rule.workingDays() != null)
                .map(rule -> stated(rule, calendar.plusWorkingDays(day, rule.workingDays())));
    }

    /** What was said of names before. A rule that is no longer there is named by its code alone. */
    public NamesUntil stated(String family, String field, LocalDate until, String code) {
        return nearestFirst.stream()
                .filter(rule -> rule.code().equals(code) && rule.family().equals(family))
                .findFirst()
                .map(rule -> stated(rule, until))
                .orElseGet(() -> new NamesUntil(field, until, code, null, null, null));
    }

    private static NamesUntil stated(RetentionRule rule, LocalDate until) {
        return new NamesUntil(
                rule.field(),
                until,
                rule.code(),
                rule.reason(),
                rule.citation().title(),
                rule.citation().url());
    }
}
