package org.daylight.disclosure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daylight.identity.Actor;
import org.daylight.identity.PublicBody;
import org.daylight.identity.PublicBodyState;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.event.PublicAct;
import org.daylight.kernel.event.PublicRecord;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.page.Version;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Opens matters and ends them. Opening one makes nothing public: its first stage or step does. */
@ApplicationScoped
public class Matters {
    static final String SUBJECT = "matter";

    private final Courses courses;
    private final CourseTexts texts;
    private final StageEditions editions;
    private final MatterSight sight;
    private final MatterWords words;
    private final PublicRecord publicRecord;
    private final Audit audit;
    private final EntityManager entities;
    private final Clock clock;
    private final Ids ids;

    Matters(
            Courses courses,
            CourseTexts texts,
            StageEditions editions,
            MatterSight sight,
            MatterWords words,
            PublicRecord publicRecord,
            Audit audit,
            EntityManager entities,
            Clock clock,
            Ids ids) {
        this.courses = courses;
        this.texts = texts;
        this.editions = editions;
        this.sight = sight;
        this.words = words;
        this.publicRecord = publicRecord;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
        this.ids = ids;
    }

    /** Opens a matter. 403 when the body is not the editor's, or not there; 422 once it ended, and for an unknown kind. */
    @Transactional
    public StaffMatterView open(Actor actor, MatterDraft draft) {
        var body = PublicBody.coded(draft.body()).orElseThrow(() -> Refusal.of(ProblemType.FORBIDDEN));
        actor.require(Role.EDITOR, body.id);
        if (!PublicBodyState.isActive(body.id)) {
            throw invalid("/body", Words.of("该机构已不存在", "has ended"));
        }
        words.refusePersonalNumbers(Map.of("title", draft.title()));
        var course = courses.of(draft.kind())
                .orElseThrow(() -> invalid("/kind", Words.of("没有这种事项", "there is no such kind of matter")));
        var matter = new StagedMatter();
        matter.id = ids.next();
        matter.bodyId = body.id;
        matter.kind = course.kind();
        matter.course = texts.text(course);
        matter.openedAt = clock.instant();
        matter.entitle(draft.title(), actor.subject());
        matter.persist();
        audit.record(Deed.of(actor.subject(), "matter-opened", SUBJECT, matter.id, matter.bodyId)
                .moving(null, matter.state()));
        entities.flush();
        return sight.view(matter);
    }

    /** Words the title anew; 409 once it is public, under review or at an end. */
    @Transactional
    public StaffMatterView entitle(Actor actor, UUID id, long expected, String title) {
        var matter = held(actor, id, Role.EDITOR, expected);
        if (editions.isUnderReview(id)) {
            throw new Refusal(ProblemType.WRONG_STATE, Words.of("该事项的内容正在审查", "Something of it is under review"));
        }
        words.refusePersonalNumbers(Map.of("title", title));
        matter.entitle(title, actor.subject());
        audit.record(Deed.of(actor.subject(), "matter-entitled", SUBJECT, id, matter.bodyId));
        entities.flush();
        return sight.view(matter);
    }

    /**
     * Ends a matter, publicly if it is public. 409 while something of it is being made, 422 without a reason when it is
     * abandoned or a stage that it does not do without was not published.
     */
    @Transactional
    public StaffMatterView end(Actor actor, UUID id, long expected, MatterEnd end) {
        var matter = held(actor, id, Role.APPROVER, expected);
        matter.requireOpen();
        if (editions.isBeingMade(id)) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    Words.of("该事项尚有在办的稿件，请先完成或放弃", "Something of it is being made; finish or discard it first"));
        }
        var outstanding = outstanding(matter);
        if (end.reason() == null && (end.outcome() == MatterEnd.Outcome.ABANDONED || !outstanding.isEmpty())) {
            throw invalid(
                    "/reason",
                    Words.of("中止的，或尚有阶段未公开的，请说明原因", "is needed to abandon it, and while stages are not published"));
        }
        if (end.reason() != null) {
            words.refusePersonalNumbers(Map.of("reason", end.reason()));
        }
        audit.record(Deed.of(actor.subject(), end.outcome().act, SUBJECT, id, matter.bodyId)
                .moving(matter.state(), end.outcome().to)
                .saying(end.reason()));
        var number = matter.isPublic() ? publicRecord.enter(act(matter, end, outstanding)) : null;
        matter.end(end.outcome().to, end.reason(), clock.instant(), number);
        entities.flush();
        return sight.view(matter);
    }

    private static PublicAct act(StagedMatter matter, MatterEnd end, List<String> outstanding) {
        return new PublicAct(
                end.outcome().act,
                matter.id,
                matter.bodyId,
                matter.title(),
                new MatterEndHeader(matter.id, end.outcome(), outstanding, end.reason()));
    }

    private List<String> outstanding(StagedMatter matter) {
        var published = editions.published(matter.id, Optional.empty());
        return texts.course(matter).stages().stream()
                .filter(stage -> !stage.optional() && !published.contains(stage.stage()))
                .map(CourseStage::stage)
                .toList();
    }

    /** The matter, which nobody else changes or adds a stage to until this transaction ends. */
    private StagedMatter held(Actor actor, UUID id, Role role, long expected) {
        var matter = sight.held(actor, id);
        actor.require(role, matter.bodyId);
        Version.check(expected, matter.version);
        return matter;
    }

    private static Refusal invalid(String pointer, Words words) {
        return new Refusal(ProblemType.INVALID_CONTENT, List.of(Fault.at(pointer, words)));
    }
}
