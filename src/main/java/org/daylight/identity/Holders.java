package org.daylight.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who holds a role today, in their own right or in the place of somebody who does. */
@ApplicationScoped
public class Holders {
    private final BodyTrees trees;
    private final Clock clock;
    private final IdentityConfig config;

    Holders(BodyTrees trees, Clock clock, IdentityConfig config) {
        this.trees = trees;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Somebody who may act.
     *
     * @param standsFor in whose place; null in their own right
     */
    public record Holder(String subject, String standsFor) {}

    /** Everybody whose post reaches the body; whether their tokens say so too is not known here. */
    @Transactional
    public List<Holder> of(Role role, UUID bodyId) {
        return StaffPost.heldAt(trees.committed().reachedFrom(role, bodyId), role, today()).stream()
                .filter(this::counts)
                .map(post -> new Holder(post.subject, post.standsFor))
                .toList();
    }

    /** Whether {@code subject} holds {@code role} for the body in their own right. */
    @Transactional
    public boolean holds(String subject, Role role, UUID bodyId) {
        var from = trees.committed().reachedFrom(role, bodyId);
        return StaffPost.heldBy(subject, today()).stream()
                .anyMatch(post -> post.standsFor == null && post.role == role && from.contains(post.bodyId));
    }

    /** Who supervises the body; null for nobody. */
    @Transactional
    public UUID supervising(UUID bodyId) {
        return PublicBodyState.currentOf(bodyId)
                .map(state -> state.supervisingId)
                .orElse(null);
    }

    /** The bodies that any of these supervises. */
    @Transactional
    public List<UUID> supervisedBy(Collection<UUID> bodies) {
        return PublicBodyState.<PublicBodyState>list("supervisingId in ?1 and seqTo is null", bodies).stream()
                .map(state -> state.bodyId)
                .toList();
    }

    /** A place lasts as long as its holder has it. */
    boolean counts(StaffPost post) {
        return post.standsFor == null || holds(post.standsFor, post.role, post.bodyId);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }
}
