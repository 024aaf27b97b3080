package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.daylight.identity.Actor;
import org.daylight.identity.PublicBody;
import org.daylight.identity.Role;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Disclosures that start from the last period's: of what is in force, and for the same audience. */
@ApplicationScoped
public class Successors {
    private final Drafting drafting;
    private final Documents documents;
    private final EditionRows rows;

    Successors(Drafting drafting, Documents documents, EditionRows rows) {
        this.drafting = drafting;
        this.documents = documents;
        this.rows = rows;
    }

    /** Starts one with the content and the rows of {@code disclosureId}. 409 unless that is in force, 422 for its own period. */
    @Transactional
    public StaffEditionView start(Actor actor, UUID disclosureId, SuccessorDraft draft) {
        var last = Disclosures.held(actor, disclosureId);
        actor.require(Role.EDITOR, last.bodyId);
        last.requirePublished();
        var live = Edition.liveOf(disclosureId).orElseThrow();
        if (documents.period(draft.period()).equals(live.period)) {
            throw new Refusal(
                    ProblemType.INVALID_CONTENT,
                    List.of(Fault.at(
                            "/period", Words.of("与上期相同；请更正原公开信息", "is the same period; correct that disclosure"))));
        }
        PublicBody body = PublicBody.findById(last.bodyId);
        var view = drafting.create(
                actor,
                new DisclosureDraft(
                        last.family,
                        body.code,
                        draft.title(),
                        draft.period(),
                        draft.summary(),
                        documents.tree(live.content),
                        null,
                        last.audience,
                        last.group,
                        null,
                        null));
        rows.copy(documents.family(last.family), live, Edition.findById(view.edition()));
        return view;
    }
}
