package org.daylight.disclosure.matter;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.RuleFiles;
import org.daylight.kernel.time.RuleSettings;

/**
 * The kinds of matters of a region: those of {@code matters/CN-33.json} before those of the country. Started early: unusable
 * rules are known at once.
 */
@Startup
@ApplicationScoped
public class Courses {
    private final Map<String, Course> byKind = new LinkedHashMap<>();

    @Inject
    Courses(RuleSettings settings) {
        this(settings.files(), settings.region());
    }

    /**
     * Those of {@code region}.
     *
     * @throws RuleFiles.Unusable when a file cannot be read
     */
    Courses(RuleFiles files, String region) {
        for (Optional<String> code = Optional.of(region); code.isPresent(); code = code.flatMap(Calendars::parentOf)) {
            files.read("matters/" + code.get() + ".json", RuleSet.class)
                    .ifPresent(set -> set.kinds().forEach(course -> byKind.putIfAbsent(course.kind(), course)));
        }
    }

    private record RuleSet(@JsonProperty(required = true) List<Course> kinds) {}

    public List<Course> all() {
        return List.copyOf(byKind.values());
    }

    Optional<Course> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
