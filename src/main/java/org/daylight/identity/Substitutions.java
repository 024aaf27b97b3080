package org.daylight.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.persistence.Turns;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Reviewers and approvers who are away name who acts in their place, or the head of their body does. */
@ApplicationScoped
public class Substitutions {
    private static final Role[] CONCERNED = {Role.CONFIDENTIALITY_REVIEWER, Role.APPROVER, Role.DISCLOSURE_HEAD};
    private static final Set<Role> ROLES = Set.of(Role.CONFIDENTIALITY_REVIEWER, Role.APPROVER);

    private final Turns turns;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Posts posts;
    private final Holders holders;

    Substitutions(Turns turns, Audit audit, Ids ids, Clock clock, Posts posts, Holders holders) {
        this.turns = turns;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.posts = posts;
        this.holders = holders;
    }

    /** 403 unless the actor holds the place or heads the body; 409 when somebody holds it then; 422 for what cannot be. */
    @Transactional
    public SubstitutionView give(Actor actor, SubstitutionDraft draft) {
        turns.await(Posts.TURN);
        var body = PublicBody.coded(draft.body()).orElseThrow(() -> Refusal.of(ProblemType.FORBIDDEN));
        var place = new StaffPost();
        place.id = ids.next();
        place.subject = draft.substitute();
        place.role = draft.role();
        place.bodyId = body.id;
        place.fromDay = Objects.requireNonNullElse(draft.fromDay(), posts.today());
        place.toDay = draft.toDay();
        place.standsFor = Objects.requireNonNullElse(draft.absent(), actor.subject());
        place.awayFor = draft.reason();
        place.givenBy = actor.subject();
        requireVoice(actor, place);
        check(place);
        place.persist();
        audit.record(Deed.of(actor.subject(), "substitute-named", "post", place.id, place.bodyId)
                .saying("%s %s for %s".formatted(place.role.code(), place.subject, place.standsFor)));
        return SubstitutionView.of(place);
    }

    /** Ends it before its last day, at once; 403 unless the actor holds the same role for the body, or heads it. */
    @Transactional
    public SubstitutionView end(Actor actor, UUID id) {
        turns.await(Posts.TURN);
        var place = visible(actor, id);
        if (!actor.holds(place.role, place.bodyId)) {
            actor.require(Role.DISCLOSURE_HEAD, place.bodyId);
        }
        if (place.endedAt != null || place.toDay.isBefore(posts.today())) {
            throw new Refusal(ProblemType.WRONG_STATE, Words.of("已经结束", "It has ended already"));
        }
        place.endedAt = clock.instant();
        audit.record(Deed.of(actor.subject(), "substitute-ended", "post", place.id, place.bodyId));
        return SubstitutionView.of(place);
    }

    @Transactional
    public SubstitutionView find(Actor actor, UUID id) {
        return SubstitutionView.of(visible(actor, id));
    }

    /** Those of the bodies that the actor reviews, approves or heads for, in the order in which they were given. */
    @Transactional
    public List<SubstitutionView> list(Actor actor, UUID after, int limit) {
        var bodies = actor.reach(CONCERNED);
        if (bodies.isEmpty()) {
            return List.of();
        }
        var where = "bodyId in ?1 and standsFor is not null";
        var places = after == null
                ? StaffPost.<StaffPost>find(where + " order by id", bodies)
                : StaffPost.<StaffPost>find(where + " and id > ?2 order by id", bodies, after);
        return places.page(0, limit).stream().map(SubstitutionView::of).toList();
    }

    private static StaffPost visible(Actor actor, UUID id) {
        return StaffPost.<StaffPost>findByIdOptional(id)
                .filter(place ->
                        place.standsFor != null && actor.reach(CONCERNED).contains(place.bodyId))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    /** Nobody gives away a place that is not theirs, a substitute that of their absent colleague included. */
    private static void requireVoice(Actor actor, StaffPost place) {
        var own = place.standsFor.equals(actor.subject()) && actor.holds(place.role, place.bodyId);
        if (!own) {
            actor.require(Role.DISCLOSURE_HEAD, place.bodyId);
        }
    }

    private void check(StaffPost place) {
        var faults = new ArrayList<Fault>();
        if (!PublicBodyState.isActive(place.bodyId)) {
            faults.add(Fault.at("/body", Words.of("没有这个机构", "there is no such active body")));
        }
        if (!ROLES.contains(place.role)) {
            faults.add(Fault.at("/role", Words.of("只有审查和审批可以代理", "only reviewers and approvers have substitutes")));
        } else if (!holders.holds(place.standsFor, place.role, place.bodyId)) {
            faults.add(Fault.at("/absent", Words.of("此人未任此职", "does not hold this role for the body")));
        }
        if (place.subject.equals(place.standsFor)) {
            faults.add(Fault.at("/substitute", Words.of("不能代理自己", "must be somebody else")));
        }
        checkDays(place, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_CONTENT, faults);
        }
        if (isTaken(place)) {
            throw new Refusal(
                    ProblemType.CONFLICT, Words.of("此期间已有人代理", "Somebody stands in for them in that time already"));
        }
    }

    private void checkDays(StaffPost place, List<Fault> faults) {
        LocalDate today = posts.today();
        if (place.fromDay.isBefore(today)) {
            faults.add(Fault.at("/fromDay", Words.of("不能早于今天", "must not be before today")));
        } else if (place.fromDay.isAfter(today.plusYears(1))) {
            faults.add(Fault.at("/fromDay", Words.of("须在一年之内", "must be within a year")));
        }
        if (place.toDay.isBefore(place.fromDay) || place.toDay.isAfter(place.fromDay.plusYears(1))) {
            faults.add(Fault.at(
                    "/toDay", Words.of("须在起始日起一年之内", "must be within a year from the first day, and not before it")));
        }
    }

    private static boolean isTaken(StaffPost place) {
        return StaffPost.count(
                        "standsFor = ?1 and role = ?2 and bodyId = ?3 and endedAt is null and fromDay <= ?4 and toDay >= ?5",
                        place.standsFor,
                        place.role,
                        place.bodyId,
                        place.toDay,
                        place.fromDay)
                > 0;
    }
}
