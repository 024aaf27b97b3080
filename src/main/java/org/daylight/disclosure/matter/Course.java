package org.daylight.disclosure.matter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Citation;

/**
 * How matters of one kind go: their stages in order, and whether their process is public; see {@code rules/matters/SOURCE.md}.
 *
 * @param kind its code, for example {@code land-expropriation}
 * @param processPublic whether the steps of a matter are public while it runs
 */
public record Course(
        @JsonProperty(required = true) String kind,
        @JsonProperty(required = true) Words name,
        @JsonProperty(required = true) boolean processPublic,
        @JsonProperty(required = true) Citation citation,
        @JsonProperty(required = true) List<CourseStage> stages) {
    private static final String CODE = "[a-z]+(-[a-z]+)*";

    public Course {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(citation, "citation");
        stages = List.copyOf(stages);
        require(kind.matches(CODE) && kind.length() <= 40, kind);
        var before = new HashSet<String>();
        for (var each : stages) {
            require(each.stage().matches(CODE) && each.stage().length() <= 40, each.stage());
            require(before.containsAll(each.after()), each.stage() + " comes after what is no earlier stage");
            require(before.add(each.stage()), each.stage() + " comes twice");
        }
        require(!stages.isEmpty(), kind + " has no stage");
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("not a course: " + otherwise);
        }
    }

    public Optional<CourseStage> stage(String code) {
        return stages.stream().filter(each -> each.stage().equals(code)).findFirst();
    }
}
