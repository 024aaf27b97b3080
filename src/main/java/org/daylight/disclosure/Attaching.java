package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.daylight.attachment.Intake;
import org.daylight.attachment.ReceivedFile;
import org.daylight.identity.Actor;

/** Attaches files to drafts. Looking at a file takes its time, so it is done while nothing waits for it. */
@ApplicationScoped
public class Attaching {
    private final AttachmentDrafting drafting;
    private final Intake intake;

    Attaching(AttachmentDrafting drafting, Intake intake) {
        this.drafting = drafting;
        this.intake = intake;
    }

    /** The draft with one file more. */
    public record Attached(UUID attachment, StaffEditionView edition) {}

    /**
     * Attaches {@code file}, titled like its name until somebody gives it another one. 422 when it is not fit to be
     * published, or they would be too many; 503 when it cannot be scanned.
     */
    public Attached attach(Actor actor, UUID edition, long expected, ReceivedFile file) {
        drafting.requireRoom(actor, edition, expected);
        try (var clean = intake.admit(file)) {
            return drafting.keep(actor, edition, expected, file.name(), clean);
        }
    }
}
