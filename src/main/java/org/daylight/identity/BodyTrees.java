package org.daylight.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Reads the tree of bodies as it stands in the running transaction, with the proxies in force today. */
@ApplicationScoped
public class BodyTrees {
    private final Clock clock;
    private final IdentityConfig config;

    BodyTrees(Clock clock, IdentityConfig config) {
        this.clock = clock;
        this.config = config;
    }

    @Transactional
    public BodyTree current() {
        return new BodyTree(
                PublicBodyState.allCurrent(), BodyProxy.inForce(LocalDate.ofInstant(clock.instant(), config.zone())));
    }
}
