package org.daylight.disclosure.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daylight.disclosure.matter.MatterSight;
import org.daylight.identity.Actor;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.hibernate.Session;

/** What was done about a matter, as those see it who work for its body or supervise it: every step leaves a trace. */
@ApplicationScoped
public class Timeline {
    private static final String EVENTS =
            """
            with made as (
                select id, disclosure_id from edition where matter_id = :matter),
            reviewed as (
                select id from made union all select id from matter_step where matter_id = :matter)
            select e.id, e.at, e.actor, e.action, e.subject_kind, e.subject_id, e.from_state, e.to_state
            from audit_event e
            where e.subject_id in (
                select cast(:matter as uuid) union all select id from reviewed union all select disclosure_id from made
                union all select r.id from review_case r where r.subject_id in (select id from reviewed))
                and e.id > :after
            order by e.id limit :limit""";

    private static final UUID BEGINNING = new UUID(0, 0);

    private final MatterSight sight;
    private final Session session;

    Timeline(MatterSight sight, Session session) {
        this.sight = sight;
        this.session = session;
    }

    /** In the order in which it was done, what came after the event {@code after}; from the beginning when null. */
    @Transactional
    public List<StepEventView> of(Actor actor, UUID matter, UUID after, int limit) {
        sight.find(actor, matter);
        return session
                .createNativeQuery(EVENTS, Object[].class)
                .setParameter("matter", matter)
                .setParameter("after", after == null ? BEGINNING : after)
                .setParameter("limit", limit)
                .list()
                .stream()
                .map(this::event)
                .toList();
    }

    /** One step; 404 unless its matter is there for {@code actor}. */
    @Transactional
    public StaffStepView step(Actor actor, UUID id) {
        var step = MatterStep.<MatterStep>findByIdOptional(id).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        sight.find(actor, step.matterId);
        return view(step);
    }

    private StepEventView event(Object[] row) {
        var action = (String) row[3];
        var subject = (UUID) row[5];
        return new StepEventView(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                action,
                (String) row[4],
                subject,
                spelled((String) row[6]),
                spelled((String) row[7]),
                action.equals("matter-step-recorded") ? view(MatterStep.findById(subject)) : null);
    }

    private StaffStepView view(MatterStep step) {
        return StaffStepView.of(
                step,
                session.createNativeQuery("select id from review_case where subject_id = :step", UUID.class)
                        .setParameter("step", step.id)
                        .uniqueResult());
    }

    private static String spelled(String state) {
        return state == null ? null : state.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
