package org.daylight.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may read what a body discloses to its own people. */
class ActorTest {
    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final List<PublicBodyState> states = new ArrayList<>();
    private final Set<Map.Entry<UUID, UUID>> proxies;

    ActorTest() {
        body("county", BodyKind.COUNTY, null, null);
        body("bureau", BodyKind.DEPARTMENT, "county", "county");
        body("township", BodyKind.TOWNSHIP, "county", "bureau");
        body("served-village", BodyKind.VILLAGE, "township", "township");
        body("village", BodyKind.VILLAGE, "township", "township");
        body("old-village", BodyKind.VILLAGE, "township", "township");
        var old = states.get(states.size() - 1);
        old.status = BodyStatus.MERGED;
        old.successorId = ids.get("village");
        proxies = Set.of(Map.entry(ids.get("served-village"), ids.get("township")));
    }

    @ParameterizedTest
    @CsvSource({
        // Any post at the body, and at what was left to it; nothing below.
        "REQUEST_OFFICER, county, county",
        "AUDITOR, township, township",
        "ADMIN, village, old-village village",
        // Who works for others reads what they disclose, by a proxy too, and stops where a village governs itself.
        "EDITOR, county, bureau county township",
        "APPROVER, township, served-village township",
        "CONFIDENTIALITY_REVIEWER, village, old-village village",
        // Who supervises a body, which need not be the one above it.
        "SUPERVISOR, bureau, bureau township",
        "SUPERVISOR, county, bureau county",
        "SUPERVISOR, township, old-village served-village township village",
        "MEMBER, village, ''",
        "EDITOR, old-village, ''"
    })
    void insideAre(Role role, String post, String bodies) {
        assertEquals(bodies, names(actor(role, post, EnumSet.of(role)).inside()));
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER, village, old-village village",
        "MEMBER, township, township",
        "MEMBER, old-village, ''",
        "EDITOR, township, served-village township"
    })
    void amongTheMembersAre(Role role, String post, String bodies) {
        assertEquals(bodies, names(actor(role, post, EnumSet.of(role)).among()));
    }

    @Test
    void aPostThatTheTokenDoesNotNameOpensNothing() {
        assertEquals(
                "", names(actor(Role.MEMBER, "village", EnumSet.of(Role.EDITOR)).among()));
        assertEquals(
                "",
                names(actor(Role.AUDITOR, "village", EnumSet.of(Role.MEMBER)).inside()));
    }

    private Actor actor(Role role, String at, Set<Role> token) {
        var post = new StaffPost();
        post.role = role;
        post.bodyId = ids.get(at);
        return new Actor("person", token, List.of(post), new BodyTree(states, proxies));
    }

    private void body(String name, BodyKind kind, String parent, String supervising) {
        var state = new PublicBodyState();
        state.bodyId = UUID.randomUUID();
        state.kind = kind;
        state.status = BodyStatus.ACTIVE;
        state.parentId = ids.get(parent);
        state.supervisingId = ids.get(supervising);
        ids.put(name, state.bodyId);
        states.add(state);
    }

    private String names(Set<UUID> bodies) {
        var names = new TreeSet<String>();
        ids.forEach((name, id) -> {
            if (bodies.contains(id)) {
                names.add(name);
            }
        });
        return String.join(" ", names);
    }
}
