package org.daylight.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public bodies as they stand, and who reaches whom. Pure: built from states and proxies, asks nothing else.
 *
 * <p>A post reaches its body and what is below it. Villages govern themselves, so work on them stops there unless the
 * village has given a proxy to exactly the post's body. What a body that merged or was abolished left behind is reached
 * through its successor; a post at such a body reaches nothing.
 */
public final class BodyTree {
    private final Map<UUID, PublicBodyState> bodies = new HashMap<>();
    private final Set<Map.Entry<UUID, UUID>> proxies;
    private final Map<Map.Entry<Role.Reach, UUID>, Set<UUID>> reached = new ConcurrentHashMap<>();

    /**
     * The tree of these bodies.
     *
     * @param proxies village and serving body
     */
    public BodyTree(Collection<PublicBodyState> states, Set<Map.Entry<UUID, UUID>> proxies) {
        states.forEach(state -> bodies.put(state.bodyId, state));
        this.proxies = proxies;
    }

    public Optional<PublicBodyState> find(UUID bodyId) {
        return Optional.ofNullable(bodies.get(bodyId));
    }

    /** Whether a post of {@code role} at {@code postBody} reaches {@code target}. */
    public boolean reaches(Role role, UUID postBody, UUID target) {
        if (!isActive(postBody)) {
            return false;
        }
        if (role.reach == Role.Reach.ITSELF) {
            return postBody.equals(heir(target));
        }
        return upwards(role, target)
                .anyMatch(body -> body.equals(postBody) || proxies.contains(Map.entry(body, postBody)));
    }

    /** The bodies from which a post of {@code role}, a reviewer's or approver's, reaches {@code target}. */
    Set<UUID> reachedFrom(Role role, UUID target) {
        var above = upwards(role, target).collect(Collectors.toSet());
        var serving =
                proxies.stream().filter(proxy -> above.contains(proxy.getKey())).map(Map.Entry::getValue);
        return Stream.concat(above.stream(), serving).filter(this::isActive).collect(Collectors.toSet());
    }

    /** The target, and what is above it as far as {@code role} reaches down. */
    private Stream<UUID> upwards(Role role, UUID target) {
        var found = Stream.<UUID>builder();
        var visited = new HashSet<UUID>();
        for (var body = bodies.get(target); body != null && visited.add(body.bodyId); body = bodies.get(above(body))) {
            found.add(body.bodyId);
            if (governsItself(body) && role.reach == Role.Reach.ORGANS) {
                break;
            }
        }
        return found.build();
    }

    /** All bodies that a post of {@code role} at {@code postBody} reaches. */
    public Set<UUID> reach(Role role, UUID postBody) {
        return reached.computeIfAbsent(Map.entry(role.reach, postBody), key -> bodies.keySet().stream()
                .filter(target -> reaches(role, postBody, target))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** All bodies that {@code postBody} supervises 主管, or supervises what they were left to. */
    Set<UUID> supervisedBy(UUID postBody) {
        return isActive(postBody)
                ? bodies.keySet().stream()
                        .filter(target -> find(heir(target))
                                .filter(state -> postBody.equals(state.supervisingId))
                                .isPresent())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Who has what is {@code target}'s: itself, or the one it was left to; null when nobody is known to. */
    private UUID heir(UUID target) {
        var visited = new HashSet<UUID>();
        for (var body = bodies.get(target);
                body != null && visited.add(body.bodyId);
                body = bodies.get(body.successorId)) {
            if (body.status == BodyStatus.ACTIVE) {
                return body.bodyId;
            }
        }
        return null;
    }

    private boolean isActive(UUID bodyId) {
        return find(bodyId).filter(body -> body.status == BodyStatus.ACTIVE).isPresent();
    }

    /** Whether {@code target} is {@code ancestor} or lies below it. */
    public boolean isBelow(UUID ancestor, UUID target) {
        var visited = new HashSet<UUID>();
        for (var body = bodies.get(target); body != null && visited.add(body.bodyId); body = bodies.get(above(body))) {
            if (body.bodyId.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static boolean governsItself(PublicBodyState body) {
        return body.kind == BodyKind.VILLAGE && body.status == BodyStatus.ACTIVE;
    }

    private static UUID above(PublicBodyState body) {
        return body.status == BodyStatus.ACTIVE ? body.parentId : body.successorId;
    }
}
