package org.daylight.disclosure.expunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daylight.disclosure.Disclosures;
import org.daylight.identity.Actor;
import org.daylight.identity.PublicBodyState;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.page.Version;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/**
 * Expunctions 依法删除: an approver of the publishing body orders, the disclosure head of its supervising body decides. Two
 * people of two bodies, because nothing brings the content back.
 */
@ApplicationScoped
public class Expunctions {
    private static final String SUBJECT = "expunction";
    private static final Role[] HANDS = {Role.APPROVER, Role.DISCLOSURE_HEAD};

    private final Erasure erasure;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Expunctions(Erasure erasure, Audit audit, Clock clock, Ids ids) {
        this.erasure = erasure;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Orders that a disclosure be expunged; 409 when it was never public, is expunged, or such an order is open. */
    @Transactional
    public ExpunctionOrderView order(Actor actor, UUID disclosureId, ExpunctionDraft draft) {
        var disclosure = Disclosures.held(actor, disclosureId);
        actor.require(Role.APPROVER, disclosure.bodyId);
        disclosure.requireExpungible();
        if (ExpunctionOrder.count("disclosureId = ?1 and state = ?2", disclosureId, ExpunctionState.ORDERED) > 0) {
            throw new Refusal(ProblemType.CONFLICT, Words.of("已有待决定的删除令", "An order to expunge it is open already"));
        }
        var order = new ExpunctionOrder();
        order.id = ids.next();
        order.disclosureId = disclosureId;
        order.bodyId = disclosure.bodyId;
        order.decidingId = deciding(disclosure.bodyId);
        order.ground = draft.ground();
        order.citation = draft.citation();
        order.reason = draft.reason();
        order.orderedBy = actor.subject();
        order.orderedAt = clock.instant();
        order.persistAndFlush();
        record(order, actor, "expunction-ordered", null, order.citation);
        return ExpunctionOrderView.of(order);
    }

    /** Who has nobody above decides for themselves; it still takes two people. */
    private static UUID deciding(UUID bodyId) {
        var supervising = PublicBodyState.currentOf(bodyId).orElseThrow().supervisingId;
        return supervising == null ? bodyId : supervising;
    }

    /** Approves, and has it carried out at once. */
    @Transactional
    public ExpunctionOrderView approve(Actor actor, UUID id, long expected) {
        var order = at(actor, id, expected);
        var from = order.state();
        order.approve(actor.subject(), clock.instant());
        record(order, actor, "expunction-approved", from, null);
        erasure.carryOut(id, actor.subject());
        return ExpunctionOrderView.of(ExpunctionOrder.findById(id));
    }

    @Transactional
    public ExpunctionOrderView refuse(Actor actor, UUID id, long expected, String reason) {
        var order = at(actor, id, expected);
        var from = order.state();
        order.refuse(actor.subject(), reason, clock.instant());
        record(order, actor, "expunction-refused", from, reason);
        order.flush();
        return ExpunctionOrderView.of(order);
    }

    /** An order that concerns a body the actor works for, or is theirs to decide; 404 otherwise. */
    @Transactional
    public ExpunctionOrderView find(Actor actor, UUID id) {
        return ExpunctionOrderView.of(visible(actor, id));
    }

    /** Such orders, oldest first, those after {@code after}; of all states when null. */
    @Transactional
    public List<ExpunctionOrderView> list(Actor actor, ExpunctionState state, UUID after, int limit) {
        var where = new StringBuilder("(bodyId in ?1 or decidingId in ?2)");
        var arguments = new ArrayList<Object>(List.of(actor.reach(HANDS), actor.reach(Role.DISCLOSURE_HEAD)));
        if (state != null) {
            arguments.add(state);
            where.append(" and state = ?").append(arguments.size());
        }
        if (after != null) {
            arguments.add(after);
            where.append(" and id > ?").append(arguments.size());
        }
        return ExpunctionOrder.<ExpunctionOrder>find(where + " order by id", arguments.toArray())
                .page(0, limit)
                .stream()
                .map(ExpunctionOrderView::of)
                .toList();
    }

    private static ExpunctionOrder visible(Actor actor, UUID id) {
        return ExpunctionOrder.<ExpunctionOrder>findByIdOptional(id)
                .filter(order ->
                        actor.reach(HANDS).contains(order.bodyId) || actor.may(Role.DISCLOSURE_HEAD, order.decidingId))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private static ExpunctionOrder at(Actor actor, UUID id, long expected) {
        var order = visible(actor, id);
        actor.require(Role.DISCLOSURE_HEAD, order.decidingId);
        Version.check(expected, order.version);
        return order;
    }

    private void record(ExpunctionOrder order, Actor actor, String action, ExpunctionState from, String words) {
        audit.record(Deed.of(actor.subject(), action, SUBJECT, order.id, order.bodyId)
                .moving(from, order.state())
                .saying(words));
    }
}
