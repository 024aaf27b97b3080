package org.daylight.kernel.event;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;

/** What is told to someone whose change is based on a version that is no longer current. */
@ApplicationScoped
public class Overtaken {
    private static final int MOST = 20;

    /**
     * 412 that says which version is current and what was done since the known one. Holds for things whose every version is
     * one deed.
     *
     * @param more further members, documented in the contract
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Refusal refusal(UUID subject, long known, long current, Map<String, ?> more) {
        var members = new LinkedHashMap<String, Object>(more);
        members.put("current", "\"" + current + "\"");
        members.put("since", since(subject, current - known));
        return new Refusal(ProblemType.STALE, ProblemType.STALE.explanation(), List.of(), members);
    }

    /** The newest {@code number} deeds, or as many as are told, the first one first. */
    private static List<PastDeed> since(UUID subject, long number) {
        if (number <= 0) {
            return List.of();
        }
        var deeds = new java.util.ArrayList<>(AuditEvent.<AuditEvent>find("subjectId = ?1 order by id desc", subject)
                .page(Page.ofSize((int) Math.min(number, MOST)))
                .stream()
                .map(event -> new PastDeed(event.action, event.actor, event.at))
                .toList());
        Collections.reverse(deeds);
        return deeds;
    }
}
