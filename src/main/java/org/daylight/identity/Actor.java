package org.daylight.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;

/**
 * A signed-in staff member, with what each role lets them reach. A role counts when it stands in the token and a post
 * holds it today: losing either ends it.
 */
public final class Actor {
    private final String subject;
    private final List<StaffPost> posts;
    private final BodyTree tree;
    private final Map<Role, Set<UUID>> reach = new EnumMap<>(Role.class);

    public Actor(String subject, Set<Role> roles, Collection<StaffPost> posts, BodyTree tree) {
        this.subject = subject;
        this.tree = tree;
        this.posts = posts.stream().filter(post -> roles.contains(post.role)).toList();
        this.posts.forEach(post ->
                reach.computeIfAbsent(post.role, role -> new HashSet<>()).addAll(tree.reach(post.role, post.bodyId)));
    }

    public String subject() {
        return subject;
    }

    /** The posts that count. */
    List<StaffPost> posts() {
        return posts;
    }

    public boolean may(Role role, UUID bodyId) {
        return reach.getOrDefault(role, Set.of()).contains(bodyId);
    }

    /** 403 unless this person holds {@code role} for the body; an unknown body is told no differently. */
    public void require(Role role, UUID bodyId) {
        if (!may(role, bodyId)) {
            throw Refusal.of(ProblemType.FORBIDDEN);
        }
    }

    /** Whether this person holds {@code role} for the body in their own right, not in somebody's place. */
    public boolean holds(Role role, UUID bodyId) {
        return posts.stream()
                .anyMatch(
                        post -> post.role == role && post.standsFor == null && tree.reaches(role, post.bodyId, bodyId));
    }

    /** In whose place this person may act for the body; none when they hold the role in their own right. */
    public Set<String> inPlaceOf(Role role, UUID bodyId) {
        if (holds(role, bodyId)) {
            return Set.of();
        }
        return posts.stream()
                .filter(post -> post.role == role && tree.reaches(role, post.bodyId, bodyId))
                .map(post -> post.standsFor)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The bodies reached by any of {@code roles}. */
    public Set<UUID> reach(Role... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> reach.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * The bodies whose own staff this person is, or who work for them or supervise them: they may read what the body
     * discloses internally 对内公开. A post somewhere above is not enough.
     */
    public Set<UUID> inside() {
        var inside = new HashSet<>(reach(Role.EDITOR, Role.CONFIDENTIALITY_REVIEWER, Role.APPROVER));
        for (var post : posts) {
            if (post.role != Role.MEMBER) {
                // What a member reaches is the body itself.
                inside.addAll(tree.reach(Role.MEMBER, post.bodyId));
            }
            if (post.role == Role.SUPERVISOR) {
                inside.addAll(tree.supervisedBy(post.bodyId));
            }
        }
        return inside;
    }

    /** The bodies whose members this person is among, or whose staff: they may read what is for those members. */
    public Set<UUID> among() {
        var among = new HashSet<>(inside());
        among.addAll(reach(Role.MEMBER));
        return among;
    }
}
