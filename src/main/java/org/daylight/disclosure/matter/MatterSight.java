package org.daylight.disclosure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daylight.identity.Actor;
import org.daylight.identity.PublicBody;
import org.daylight.identity.PublicBodyState;
import org.daylight.identity.Role;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;

/** Which matters a staff member gets to see: those of the bodies they work for or supervise. Others are not there. */
@ApplicationScoped
public class MatterSight {
    private static final Role[] HANDS = {Role.EDITOR, Role.CONFIDENTIALITY_REVIEWER, Role.APPROVER, Role.SUPERVISOR};

    private final CourseTexts texts;
    private final StageEditions editions;

    MatterSight(CourseTexts texts, StageEditions editions) {
        this.texts = texts;
        this.editions = editions;
    }

    /** 404 when it is not there for {@code actor}. */
    @Transactional
    public StaffMatterView find(Actor actor, UUID id) {
        return view(visible(actor, StagedMatter.findByIdOptional(id)));
    }

    /** Newest first, those before {@code before}; of all states when null. */
    @Transactional
    public List<StaffMatterSummary> list(Actor actor, MatterState state, UUID before, int limit) {
        var where = new StringBuilder(
                """
                (bodyId in ?1 or bodyId in
                    (select s.bodyId from public_body_state s where s.seqTo is null and s.supervisingId in ?2))""");
        var arguments = new ArrayList<Object>(List.of(actor.reach(HANDS), actor.reach(Role.SUPERVISOR)));
        if (state != null) {
            arguments.add(state);
            where.append(" and state = ?").append(arguments.size());
        }
        if (before != null) {
            arguments.add(before);
            where.append(" and id < ?").append(arguments.size());
        }
        return StagedMatter.<StagedMatter>find(where + " order by id desc", arguments.toArray()).page(0, limit).stream()
                .map(matter -> StaffMatterSummary.of(matter, code(matter)))
                .toList();
    }

    /** The same until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public StagedMatter held(Actor actor, UUID id) {
        return visible(actor, StagedMatter.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    StagedMatter visible(Actor actor, Optional<StagedMatter> found) {
        return found.filter(matter -> actor.reach(HANDS).contains(matter.bodyId) || supervises(actor, matter.bodyId))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private static boolean supervises(Actor actor, UUID bodyId) {
        return actor.may(Role.SUPERVISOR, PublicBodyState.currentOf(bodyId).orElseThrow().supervisingId);
    }

    StaffMatterView view(StagedMatter matter) {
        var made = editions.of(matter.id);
        var course = texts.course(matter);
        return StaffMatterView.of(
                matter,
                code(matter),
                course,
                course.stages().stream()
                        .map(stage -> new StaffMatterView.Stage(stage, made.getOrDefault(stage.stage(), List.of())))
                        .toList());
    }

    private static String code(StagedMatter matter) {
        return PublicBody.<PublicBody>findById(matter.bodyId).code;
    }
}
