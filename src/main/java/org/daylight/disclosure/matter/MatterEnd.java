package org.daylight.disclosure.matter;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/**
 * How a matter ends.
 *
 * @param reason why; needed when it is abandoned, and when a stage that it does not do without was not published
 */
public record MatterEnd(@NotNull Outcome outcome, @Prose(max = 500) String reason) {

    /** The two ways in which a matter ends. */
    public enum Outcome {
        CLOSED(MatterState.CLOSED, "matter-closed"),
        ABANDONED(MatterState.ABANDONED, "matter-abandoned");

        final MatterState to;
        final String act;

        Outcome(MatterState to, String act) {
            this.to = to;
            this.act = act;
        }
    }
}
