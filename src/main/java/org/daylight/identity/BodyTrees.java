package org.daylight.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Reads the tree of bodies as it stands in the running transaction, with the proxies in force today. */
@ApplicationScoped
public class BodyTrees {
    private final Clock clock;
    private final IdentityConfig config;
    private final EntityManager entities;
    private final AtomicReference<Known> known = new AtomicReference<>();

    BodyTrees(Clock clock, IdentityConfig config, EntityManager entities) {
        this.clock = clock;
        this.config = config;
        this.entities = entities;
    }

    /**
     * What a tree follows from: a body that changes takes a number, one that is founded is one more.
     *
     * @param newest the number of the newest change of a body
     * @param bodies how many there are
     * @param proxies village and serving body
     */
    private record Version(long newest, long bodies, Set<Map.Entry<UUID, UUID>> proxies) {}

    private record Known(Version version, BodyTree tree) {}

    @Transactional
    public BodyTree current() {
        return new BodyTree(PublicBodyState.allCurrent(), version().proxies());
    }

    /**
     * The same for a transaction that has changed nothing, from memory while nobody has: every staff request asks, and a
     * county's ten thousand bodies take longer to read than all the rest of it. A tree that may still be undone must not
     * come here, as the next change would take its number.
     */
    @Transactional
    public BodyTree committed() {
        var version = version();
        var last = known.get();
        if (last != null && last.version().equals(version)) {
            return last.tree();
        }
        var tree = new BodyTree(PublicBodyState.allCurrent(), version.proxies());
        known.set(new Known(version, tree));
        return tree;
    }

    private Version version() {
        var numbers = entities.createQuery(
                        "select coalesce(max(s.seqFrom), 0), (select count(*) from public_body) from public_body_state s",
                        Object[].class)
                .getSingleResult();
        var proxies = BodyProxy.inForce(LocalDate.ofInstant(clock.instant(), config.zone())).stream()
                .map(proxy -> Map.entry(proxy.villageId, proxy.servingId))
                .collect(Collectors.toSet());
        return new Version((Long) numbers[0], (Long) numbers[1], proxies);
    }
}
