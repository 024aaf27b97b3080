package org.daylight.disclosure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.daylight.identity.IdentityConfig;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.time.RuleSettings;

/** Whether what needs a meeting's decision first names it, by the rules of the region and its calendar's day. */
@ApplicationScoped
public class Meetings {
    private final MeetingRules rules;
    private final IdentityConfig identity;
    private final Clock clock;

    Meetings(RuleSettings settings, IdentityConfig identity, Clock clock) {
        this.rules = MeetingRules.load(settings.files(), settings.region());
        this.identity = identity;
        this.clock = clock;
    }

    /** What is wrong with the decision, null for none, of what is submitted now. */
    public List<Fault> check(Proposal matter, Decision decision) {
        return rules.check(matter, decision, LocalDate.ofInstant(clock.instant(), identity.zone()));
    }
}
