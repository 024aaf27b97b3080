package org.daylight.disclosure.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.daylight.disclosure.matter.StagedMatter;
import org.daylight.disclosure.matter.Stages;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.event.PublicAct;
import org.daylight.kernel.event.PublicRecord;
import org.daylight.review.Hand;
import org.daylight.review.ReviewSubject;

/** What happens to a step when its review ends: approved, it is public at once; sent back, it is recorded anew. */
@ApplicationScoped
class StepReview implements ReviewSubject {
    static final String KIND = "matter-step";

    private final Stages stages;
    private final PublicRecord publicRecord;
    private final Audit audit;
    private final EntityManager entities;

    StepReview(Stages stages, PublicRecord publicRecord, Audit audit, EntityManager entities) {
        this.stages = stages;
        this.publicRecord = publicRecord;
        this.audit = audit;
        this.entities = entities;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The one line by which a step is told among others. */
    static String title(StagedMatter matter, MatterStep step) {
        return matter.title() + "：" + step.kind.words().zh();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void approved(UUID stepId, Hand approver) {
        MatterStep step = MatterStep.findById(stepId);
        StagedMatter matter = StagedMatter.findById(step.matterId);
        audit.record(deed(approver, "matter-step-published", stepId, matter).moving(step.state(), StepState.PUBLIC));
        entities.flush();
        stages.show(matter.id);
        step.publish(publicRecord.enter(
                new PublicAct(KIND, matter.id, matter.bodyId, title(matter, step), MatterStepHeader.of(step))));
        entities.flush();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void sentBack(UUID stepId, Hand by, String reason) {
        MatterStep step = MatterStep.findById(stepId);
        StagedMatter matter = StagedMatter.findById(step.matterId);
        var from = step.state();
        step.sendBack();
        audit.record(deed(by, "matter-step-returned", stepId, matter).moving(from, step.state()));
    }

    private static Deed deed(Hand by, String action, UUID stepId, StagedMatter matter) {
        return Deed.of(by.by(), action, KIND, stepId, matter.bodyId).inPlaceOf(by.standsFor());
    }
}
