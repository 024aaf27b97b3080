package org.daylight.disclosure.matter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daylight.kernel.text.Words;

/**
 * A matter as staff see it.
 *
 * @param body code of the public body
 * @param name what its kind is called
 * @param seq the number by which it became public; absent before
 * @param endSeq the number by which it ended publicly
 * @param version what a change must be based on; travels as the ETag
 */
public record StaffMatterView(
        UUID matter,
        String body,
        String kind,
        Words name,
        boolean processPublic,
        String title,
        List<String> authors,
        MatterState state,
        Instant openedAt,
        Instant endedAt,
        String endReason,
        Long seq,
        Long endSeq,
        List<Stage> stages,
        @JsonIgnore int version) {

    /** A stage with what is made of it or in force. */
    public record Stage(
            String stage, Words name, Words basis, List<String> after, boolean optional, List<StageEdition> editions) {
        Stage(CourseStage stage, List<StageEdition> editions) {
            this(stage.stage(), stage.name(), stage.basis(), stage.after(), stage.optional(), editions);
        }
    }

    /**
     * An edition of a stage, without its words.
     *
     * @param state as the contract spells it
     */
    public record StageEdition(UUID edition, UUID disclosure, int number, String state) {
        static StageEdition of(Object[] row) {
            return new StageEdition(
                    (UUID) row[1],
                    (UUID) row[2],
                    (Integer) row[3],
                    ((String) row[4]).toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    static StaffMatterView of(StagedMatter matter, String body, Course course, List<Stage> stages) {
        return new StaffMatterView(
                matter.id,
                body,
                matter.kind,
                course.name(),
                course.processPublic(),
                matter.title(),
                matter.authors(),
                matter.state(),
                matter.openedAt,
                matter.endedAt(),
                matter.endReason(),
                matter.seq(),
                matter.endSeq(),
                stages,
                matter.version);
    }
}
