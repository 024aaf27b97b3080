package org.daylight.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.event.PublicAct;
import org.daylight.kernel.event.PublicRecord;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.persistence.Turns;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Founds public bodies and carries them through their lives; every step is a public act with a number of its own. */
@ApplicationScoped
public class Bodies {
    private static final String SUBJECT = "body";
    /** What may become of one body depends on where the others stand. */
    private static final String TURN = "body tree";

    private final PublicRecord publicRecord;
    private final BodyTrees trees;
    private final Turns turns;
    private final Audit audit;
    private final Ids ids;

    Bodies(PublicRecord publicRecord, BodyTrees trees, Turns turns, Audit audit, Ids ids) {
        this.publicRecord = publicRecord;
        this.trees = trees;
        this.turns = turns;
        this.audit = audit;
        this.ids = ids;
    }

    /** Founds a body below one that the actor administers. 409 when the code was ever used. */
    @Transactional
    public StaffBodyView found(Actor actor, BodyDraft draft) {
        if (draft.parent() == null) {
            throw new Refusal(
                    ProblemType.INVALID_CONTENT,
                    List.of(Fault.at("/parent", Words.of("请写明上级机构", "name the body above it"))));
        }
        turns.await(TURN);
        var parent = active(draft.parent(), "/parent");
        actor.require(Role.ADMIN, parent.bodyId);
        if (PublicBody.coded(draft.code()).isPresent()) {
            throw new Refusal(ProblemType.CONFLICT, Words.of("机构代码已被使用", "This organisation code is in use"));
        }
        var body = new PublicBody();
        body.id = ids.next();
        body.code = draft.code();
        var supervising = draft.supervising() == null ? parent : active(draft.supervising(), "/supervising");
        var state = PublicBodyState.first(ids.next(), body, draft, parent.bodyId, supervising.bodyId);
        body.persistAndFlush();
        audit.record(Deed.of(actor.subject(), "body-founded", SUBJECT, body.id, body.id)
                .moving(null, state.status));
        state.seqFrom = publicRecord.enter(
                new PublicAct("body-founded", body.id, body.id, state.name, BodyHeader.of(state, null)));
        state.persist();
        return StaffBodyView.of(state);
    }

    /** Renames, moves, merges or abolishes a body; {@code expected} is the state the actor saw (its number). */
    @Transactional
    public StaffBodyView change(Actor actor, String code, long expected, BodyChange change) {
        checkMembers(change);
        turns.await(TURN);
        var now = administered(actor, code);
        if (now.seqFrom != expected) {
            throw Refusal.of(ProblemType.STALE);
        }
        if (!now.status.successors().contains(change.act().to)) {
            throw new Refusal(ProblemType.WRONG_STATE, Words.of("该机构已不存在", "This body has ended"));
        }
        var next = now.next(ids.next());
        apply(actor, change, next);
        audit.record(Deed.of(actor.subject(), change.act().code(), SUBJECT, now.bodyId, now.bodyId)
                .moving(now.status, next.status)
                .saying(change.basis()));
        var seq = publicRecord.enter(new PublicAct(
                change.act().code(), now.bodyId, now.bodyId, next.name, BodyHeader.of(next, change.basis())));
        now.seqTo = seq;
        now.persistAndFlush();
        next.seqFrom = seq;
        next.persist();
        return StaffBodyView.of(next);
    }

    /** A body that the actor administers, as it stands now; 404 otherwise. */
    @Transactional
    public StaffBodyView find(Actor actor, String code) {
        return StaffBodyView.of(administered(actor, code));
    }

    private static PublicBodyState administered(Actor actor, String code) {
        return PublicBody.coded(code)
                .filter(body -> actor.may(Role.ADMIN, body.id))
                .flatMap(body -> PublicBodyState.currentOf(body.id))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private void apply(Actor actor, BodyChange change, PublicBodyState next) {
        next.status = change.act().to;
        if (change.name() != null) {
            next.name = change.name();
        }
        if (change.parent() != null) {
            next.parentId = elsewhere(actor, next.bodyId, change.parent(), "/parent");
            next.supervisingId = next.parentId;
        }
        if (change.supervising() != null) {
            next.supervisingId = elsewhere(actor, next.bodyId, change.supervising(), "/supervising");
        }
        if (change.successor() != null) {
            next.successorId = elsewhere(actor, next.bodyId, change.successor(), "/successor");
        }
    }

    private UUID elsewhere(Actor actor, UUID bodyId, String code, String pointer) {
        var other = active(code, pointer).bodyId;
        actor.require(Role.ADMIN, other);
        if (trees.current().isBelow(bodyId, other)) {
            throw new Refusal(
                    ProblemType.INVALID_CONTENT,
                    List.of(Fault.at(
                            pointer, Words.of("不能是该机构自身或其下级", "must not be the body itself or one below it"))));
        }
        return other;
    }

    private static PublicBodyState active(String code, String pointer) {
        return PublicBody.coded(code)
                .flatMap(body -> PublicBodyState.currentOf(body.id))
                .filter(state -> state.status == BodyStatus.ACTIVE)
                .orElseThrow(() -> new Refusal(
                        ProblemType.INVALID_CONTENT,
                        List.of(Fault.at(pointer, Words.of("没有这个机构", "there is no such active body")))));
    }

    private static void checkMembers(BodyChange change) {
        var members = new java.util.LinkedHashMap<String, String>();
        members.put("name", change.name());
        members.put("parent", change.parent());
        members.put("supervising", change.supervising());
        members.put("successor", change.successor());
        var faults = new ArrayList<Fault>();
        for (Map.Entry<String, String> member : members.entrySet()) {
            if (member.getValue() == null && change.act().needed.contains(member.getKey())) {
                faults.add(Fault.at("/" + member.getKey(), Words.of("此变更需要该项", "this act needs it")));
            } else if (member.getValue() != null && !change.act().allows(member.getKey())) {
                faults.add(Fault.at("/" + member.getKey(), Words.of("此变更不含该项", "this act does not take it")));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_CONTENT, faults);
        }
    }
}
