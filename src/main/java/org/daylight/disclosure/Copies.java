package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.daylight.disclosure.audience.Audiences;
import org.daylight.identity.Actor;
import org.daylight.identity.PublicBody;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;

/**
 * Opens to more people what was disclosed to few: as a new disclosure that begins with content and rows of the one in
 * force, and is reviewed as such. Nothing of it says where it came from.
 */
@ApplicationScoped
public class Copies {
    private final Drafting drafting;
    private final Documents documents;
    private final Audiences audiences;
    private final EditionRows rows;
    private final Audit audit;

    Copies(Drafting drafting, Documents documents, Audiences audiences, EditionRows rows, Audit audit) {
        this.drafting = drafting;
        this.documents = documents;
        this.audiences = audiences;
        this.rows = rows;
        this.audit = audit;
    }

    /** Starts one. 409 unless {@code disclosureId} is in force, 422 when the audience is no wider. */
    @Transactional
    public StaffEditionView start(Actor actor, UUID disclosureId, CopyDraft draft) {
        var original = Disclosures.held(actor, disclosureId);
        actor.require(Role.EDITOR, original.bodyId);
        original.requirePublished();
        var audience = audiences.wider(draft.audience(), original.audience);
        var live = Edition.liveOf(disclosureId).orElseThrow();
        PublicBody body = PublicBody.findById(original.bodyId);
        var view = drafting.create(
                actor,
                new DisclosureDraft(
                        original.family,
                        body.code,
                        draft.title(),
                        live.period,
                        draft.summary(),
                        documents.tree(live.content),
                        null,
                        audience,
                        draft.group(),
                        documents.decision(live),
                        NilStatement.of(live.nilReason)));
        rows.copy(documents.family(original.family), live, Edition.findById(view.edition()));
        audit.record(Deed.of(actor.subject(), "disclosure-copied", "disclosure", disclosureId, original.bodyId)
                .saying(view.disclosure().toString()));
        return view;
    }
}
