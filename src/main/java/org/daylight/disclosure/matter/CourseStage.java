package org.daylight.disclosure.matter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.daylight.kernel.text.Words;

/**
 * A stage 阶段 that a matter goes through and that is published by itself.
 *
 * @param stage its code, for example {@code pre-announcement}
 * @param basis what asks for it, and within which time
 * @param after codes of the stages that the law wants to be published before it
 * @param optional whether a matter may do without it
 */
public record CourseStage(
        @JsonProperty(required = true) String stage,
        @JsonProperty(required = true) Words name,
        @JsonProperty(required = true) Words basis,
        List<String> after,
        Boolean optional) {
    public CourseStage {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(basis, "basis");
        optional = optional != null && optional;
        after = after == null ? List.of() : List.copyOf(after);
    }
}
