package org.daylight.opendata;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daylight.disclosure.matter.CourseStage;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Citation;

/**
 * A matter at the number read: its stages in order, what is in force of each, and which stand out.
 *
 * @param kind code of its kind, called {@code name}
 * @param citation what its stages rest on, as the rules said when it was opened
 * @param processPublic whether its steps are public while it runs
 * @param openedBy the number by which it became public
 * @param endedBy the number by which it ended; absent while it runs
 * @param endReason why it ended so
 * @param seq the number it was read at
 */
public record MatterView(
        UUID matter,
        BodyRef body,
        String kind,
        Words name,
        Citation citation,
        boolean processPublic,
        String title,
        Standing state,
        long openedBy,
        Long endedBy,
        String endReason,
        List<Stage> stages,
        long seq) {

    /** Whether a matter runs, and if not, how it ended. */
    public enum Standing {
        OPEN,
        CLOSED,
        ABANDONED
    }

    /**
     * One stage.
     *
     * @param after codes of the stages that the law wants before it
     * @param optional whether a matter may do without it
     * @param outstanding whether nothing of it is in force, and it is not optional
     * @param disclosures what is in force of it, in the order of its numbers
     */
    public record Stage(
            String stage,
            Words name,
            Words basis,
            List<String> after,
            boolean optional,
            boolean outstanding,
            List<StageDisclosure> disclosures) {

        static Stage of(CourseStage stage, List<StageDisclosure> disclosures) {
            return new Stage(
                    stage.stage(),
                    stage.name(),
                    stage.basis(),
                    stage.after(),
                    stage.optional(),
                    disclosures.isEmpty() && !stage.optional(),
                    disclosures);
        }
    }

    /** A disclosure of a stage, as it stands in the list of disclosures. */
    public record StageDisclosure(
            UUID disclosure,
            String indexNumber,
            String family,
            String title,
            int edition,
            long seq,
            Instant publishedAt) {}
}
