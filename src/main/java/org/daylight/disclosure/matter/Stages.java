package org.daylight.disclosure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daylight.identity.BodyStatus;
import org.daylight.identity.PublicBodyState;
import org.daylight.kernel.event.PublicAct;
import org.daylight.kernel.event.PublicRecord;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** What disclosures have to do with the matters whose stages they publish. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Stages {
    static final String OPENED = "matter-opened";

    private final CourseTexts texts;
    private final StageEditions editions;
    private final PublicRecord publicRecord;
    private final EntityManager entities;

    Stages(CourseTexts texts, StageEditions editions, PublicRecord publicRecord, EntityManager entities) {
        this.texts = texts;
        this.editions = editions;
        this.publicRecord = publicRecord;
        this.entities = entities;
    }

    /** 422 unless the matter is open, is of this body and has the stage; it does not end before this transaction does. */
    public void require(MatterPlace place, UUID bodyId) {
        var matter = StagedMatter.<StagedMatter>findByIdOptional(place.id(), LockModeType.PESSIMISTIC_READ)
                .filter(found -> heir(found.bodyId).equals(bodyId))
                .orElseThrow(() -> invalid("/matter/id", Words.of("该机构没有这个事项", "is no matter of this body")));
        if (matter.state() != MatterState.OPEN) {
            throw invalid("/matter/id", Words.of("该事项已经结束", "has ended"));
        }
        if (texts.course(matter).stage(place.stage()).isEmpty()) {
            throw invalid("/matter/stage", Words.of("该事项没有这个阶段", "is no stage of this matter"));
        }
    }

    /** Who carries on the matters of a body: itself, or whoever took over when it ended. */
    private static UUID heir(UUID bodyId) {
        var visited = new LinkedHashSet<UUID>();
        var state = PublicBodyState.currentOf(bodyId).orElseThrow();
        while (state.status != BodyStatus.ACTIVE && visited.add(state.bodyId)) {
            state = PublicBodyState.currentOf(state.successorId).orElseThrow();
        }
        return state.bodyId;
    }

    /**
     * 422 when a stage that comes before is not published, by another one than {@code disclosure}, and no reason says why; or
     * one does without need. Also when the content itself is of another stage of the matter.
     *
     * @param told code of the stage that the content says that it is of; null when it says none
     */
    public void check(MatterPlace place, UUID disclosure, String told) {
        StagedMatter matter = StagedMatter.findById(place.id());
        var course = texts.course(matter);
        var stage = course.stage(place.stage()).orElseThrow();
        if (told != null && !told.equals(place.stage()) && course.stage(told).isPresent()) {
            throw invalid("/matter/stage", Words.of("与内容所说的阶段（%s）不一致", "is not the stage of the content, %s", told));
        }
        var missing = new ArrayList<>(stage.after());
        missing.removeAll(editions.published(matter.id, Optional.of(disclosure)));
        if (missing.isEmpty() == (place.reason() == null)) {
            return;
        }
        if (missing.isEmpty()) {
            throw invalid(
                    "/matter/reason", Words.of("前序阶段均已公开，无须说明", "explains nothing: all stages before are published"));
        }
        var names =
                missing.stream().map(code -> course.stage(code).orElseThrow()).toList();
        throw invalid(
                "/matter/reason",
                Words.of(
                        "前序阶段尚未公开，请说明原因：%1$s",
                        "is needed, for stages before are not published: %2$s",
                        names.stream().map(each -> each.name().zh()).collect(Collectors.joining("、")),
                        names.stream().map(each -> each.name().en()).collect(Collectors.joining(", "))));
    }

    /** {@code authors}, and those of the matter's title as long as it is not public: what is reviewed makes it so. */
    public List<String> authors(UUID matterId, List<String> authors) {
        var all = new LinkedHashSet<>(authors);
        StagedMatter matter = StagedMatter.findById(matterId);
        if (!matter.isPublic()) {
            all.addAll(matter.authors());
        }
        return List.copyOf(all);
    }

    /** Whether the steps of the matter are public while it runs. */
    public boolean isProcessPublic(StagedMatter matter) {
        return texts.course(matter).processPublic();
    }

    /** Has the matter be public, by an act of its own, before its first stage or step is. */
    public void show(UUID matterId) {
        StagedMatter matter = StagedMatter.findById(matterId, LockModeType.PESSIMISTIC_WRITE);
        if (!matter.isPublic()) {
            matter.publish(publicRecord.enter(new PublicAct(
                    OPENED,
                    matter.id,
                    matter.bodyId,
                    matter.title(),
                    new MatterHeader(matter.id, matter.title(), texts.course(matter)))));
            entities.flush();
        }
    }

    private static Refusal invalid(String pointer, Words words) {
        return new Refusal(ProblemType.INVALID_CONTENT, List.of(Fault.at(pointer, words)));
    }
}
