package org.daylight.disclosure.audience;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.daylight.attachment.Attachments;
import org.daylight.attachment.StoredFile;
import org.daylight.disclosure.attached.DisclosedAttachment;
import org.daylight.identity.Actor;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;

/** Files of what is not for everyone, read by those it is for. */
@ApplicationScoped
public class RestrictedAttachments {
    private final RestrictedDisclosures disclosures;
    private final Attachments attachments;
    private final ObjectMapper json;

    RestrictedAttachments(RestrictedDisclosures disclosures, Attachments attachments, ObjectMapper json) {
        this.disclosures = disclosures;
        this.attachments = attachments;
        this.json = json;
    }

    /** The file; 404 when the edition is not there for {@code actor}, or has none with this id. */
    public StoredFile file(Actor actor, UUID disclosure, long number, UUID id) {
        return listed(actor, disclosure, number, id).stored(attachments::bytes);
    }

    /** Its thumbnail; 404 when it has none. */
    public StoredFile thumbnail(Actor actor, UUID disclosure, long number, UUID id) {
        return listed(actor, disclosure, number, id)
                .storedThumbnail(attachments::bytes)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private DisclosedAttachment listed(Actor actor, UUID disclosure, long number, UUID id) {
        return DisclosedAttachment.in(
                disclosures.edition(actor, disclosure, number).header(), id, json);
    }
}
