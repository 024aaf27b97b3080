package org.daylight.disclosure.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daylight.disclosure.matter.MatterSight;
import org.daylight.disclosure.matter.MatterWords;
import org.daylight.disclosure.matter.StagedMatter;
import org.daylight.disclosure.matter.Stages;
import org.daylight.identity.Actor;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.publication.PublicationSettings;
import org.daylight.review.ReviewSubject;
import org.daylight.review.Reviews;

/** Records the steps of matters. Staff see a step at once; where the process is public, so does everyone once it is cleared. */
@ApplicationScoped
public class MatterSteps {
    private final MatterSight sight;
    private final MatterWords words;
    private final Stages stages;
    private final Reviews reviews;
    private final Audit audit;
    private final EntityManager entities;
    private final Clock clock;
    private final PublicationSettings settings;
    private final Ids ids;

    MatterSteps(
            MatterSight sight,
            MatterWords words,
            Stages stages,
            Reviews reviews,
            Audit audit,
            EntityManager entities,
            Clock clock,
            PublicationSettings settings,
            Ids ids) {
        this.sight = sight;
        this.words = words;
        this.stages = stages;
        this.reviews = reviews;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
        this.settings = settings;
        this.ids = ids;
    }

    /** Records a step, and lays it before the reviewers where the process is public. 409 once the matter has ended. */
    @Transactional
    public StaffStepView record(Actor actor, UUID matterId, StepDraft draft) {
        var matter = sight.held(actor, matterId);
        actor.require(Role.EDITOR, matter.bodyId);
        // What was wrong is struck even after the end.
        if (draft.strikes() == null) {
            matter.requireOpen();
        }
        check(matterId, draft);
        words.refusePersonalNumbers(Map.of("unit", draft.unit(), "text", draft.text()));
        var processPublic = stages.isProcessPublic(matter);
        var step = MatterStep.first(processPublic);
        write(step, matterId, draft);
        step.recordedBy = actor.subject();
        step.persist();
        audit.record(Deed.of(actor.subject(), "matter-step-recorded", StepReview.KIND, step.id, matter.bodyId)
                .moving(null, step.state()));
        entities.flush();
        return StaffStepView.of(step, processPublic ? review(matter, step) : null);
    }

    private void write(MatterStep step, UUID matterId, StepDraft draft) {
        step.id = ids.next();
        step.matterId = matterId;
        step.kind = draft.kind();
        step.on = draft.on();
        step.unit = draft.unit();
        step.text = draft.text();
        step.due = draft.due();
        step.strikes = draft.strikes();
        step.recordedAt = clock.instant();
    }

    private UUID review(StagedMatter matter, MatterStep step) {
        var subject = new ReviewSubject.Matter(
                StepReview.KIND,
                step.id,
                matter.bodyId,
                StepReview.title(matter, step),
                stages.authors(matter.id, List.of(step.recordedBy)));
        return reviews.open(subject, step.recordedBy).review();
    }

    private void check(UUID matterId, StepDraft draft) {
        var faults = new ArrayList<Fault>();
        if (draft.on().isAfter(LocalDate.ofInstant(clock.instant(), settings.zone()))) {
            faults.add(Fault.at("/on", Words.of("不能是将来的日期", "must not lie in the future")));
        }
        if (draft.due() != null && draft.due().isBefore(draft.on())) {
            faults.add(Fault.at("/due", Words.of("早于该步骤的日期", "is before the step itself")));
        }
        if ((draft.kind() == StepKind.STRIKING) != (draft.strikes() != null)) {
            faults.add(Fault.at("/strikes", Words.of("更正须指明所更正的步骤，其他步骤不得有此项", "belongs to a striking step alone")));
        } else if (draft.strikes() != null && !canBeStruck(matterId, draft.strikes())) {
            faults.add(Fault.at(
                    "/strikes", Words.of("该事项没有这样的步骤，或者已被更正", "is no step of this matter, or is struck already")));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_CONTENT, faults);
        }
    }

    private static boolean canBeStruck(UUID matterId, UUID stepId) {
        MatterStep step = MatterStep.findById(stepId);
        return step != null && step.matterId.equals(matterId) && step.isSaid() && !step.isStruck();
    }
}
