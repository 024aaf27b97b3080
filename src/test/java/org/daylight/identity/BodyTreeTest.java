package org.daylight.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A county with a department and two townships. The east has villages, two of them, and a clinic; the west a village.
 * The old township was merged into the east and the old office abolished in favour of the old township; each left a
 * village or clinic behind.
 */
class BodyTreeTest {
    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final List<PublicBodyState> states = new ArrayList<>();
    private final List<BodyProxy> proxies = new ArrayList<>();

    BodyTreeTest() {
        body("county", BodyKind.COUNTY, null);
        body("department", BodyKind.DEPARTMENT, "county");
        body("east", BodyKind.TOWNSHIP, "county");
        body("west", BodyKind.TOWNSHIP, "county");
        body("clinic", BodyKind.PUBLIC_SERVICE, "east");
        body("village", BodyKind.VILLAGE, "east");
        body("other-village", BodyKind.VILLAGE, "east");
        body("west-village", BodyKind.VILLAGE, "west");
        body("village-works", BodyKind.ENTERPRISE, "village");
        body("old-township", BodyKind.TOWNSHIP, "county");
        body("old-clinic", BodyKind.PUBLIC_SERVICE, "old-township");
        body("old-village", BodyKind.VILLAGE, "old-township");
        body("old-office", BodyKind.DEPARTMENT, "department");
        end("old-township", BodyStatus.MERGED, "east");
        end("old-office", BodyStatus.ABOLISHED, "old-township");
    }

    @ParameterizedTest
    @CsvSource({
        // Organs reach what is below them; villages stop them, with all that is below a village.
        "EDITOR, county, clinic county department east old-clinic old-office old-township west",
        "EDITOR, department, department",
        "EDITOR, east, clinic east old-clinic old-office old-township",
        "EDITOR, west, west",
        "EDITOR, clinic, clinic",
        "EDITOR, village, village village-works",
        "EDITOR, village-works, village-works",
        // Who watches or administers reaches villages too.
        "ADMIN, east, clinic east old-clinic old-office old-township old-village other-village village village-works",
        "ADMIN, west, west west-village",
        "ADMIN, department, department",
        // A member belongs to the body itself, and to what was left to it.
        "MEMBER, county, county",
        "MEMBER, east, east old-office old-township",
        "MEMBER, village, village",
        // A post at a body that has ended reaches nothing, not even what it left behind.
        "EDITOR, old-township, ''",
        "ADMIN, old-township, ''",
        "EDITOR, old-office, ''",
        "ADMIN, nowhere, ''"
    })
    void aPostReaches(Role role, String post, String reached) {
        assertEquals(reached, reach(role, post));
    }

    @ParameterizedTest
    @CsvSource({
        "EDITOR, false",
        "CONFIDENTIALITY_REVIEWER, false",
        "APPROVER, false",
        "REQUEST_OFFICER, false",
        "DISCLOSURE_HEAD, false",
        "REPORT_HANDLER, false",
        "SUPERVISOR, true",
        "IDENTITY_CUSTODIAN, true",
        "AUDITOR, true",
        "ADMIN, true",
        "MEMBER, false"
    })
    void villagesAreReachedBy(Role role, boolean reached) {
        assertEquals(reached, tree().reaches(role, ids.get("county"), ids.get("village")));
        assertEquals(reached, tree().reaches(role, ids.get("east"), ids.get("village-works")));
        assertEquals(true, tree().reaches(role, ids.get("village"), ids.get("village")));
    }

    @Test
    void everyRoleIsInTheTableAbove() {
        assertEquals(11, Role.values().length);
    }

    @ParameterizedTest
    @CsvSource({
        "east, clinic east old-clinic old-office old-township village village-works",
        // To exactly the body that was named: neither those above it nor those beside it.
        "county, clinic county department east old-clinic old-office old-township west",
        "west, west"
    })
    void aProxyOpensTheVillageToTheBodyItNames(String post, String reached) {
        proxy("village", "east");
        assertEquals(reached, reach(Role.EDITOR, post));
    }

    @Test
    void aProxyMayNameABodyFarAway() {
        proxy("west-village", "department");
        assertEquals("department west-village", reach(Role.EDITOR, "department"));
        assertEquals("west", reach(Role.EDITOR, "west"));
    }

    @Test
    void aProxyToAnEndedBodyOpensNothing() {
        proxy("village", "old-township");
        assertEquals("", reach(Role.EDITOR, "old-township"));
        assertEquals("clinic east old-clinic old-office old-township", reach(Role.EDITOR, "east"));
    }

    @Test
    void anEndedVillageIsReachedThroughItsSuccessor() {
        end("village", BodyStatus.MERGED, "other-village");
        assertEquals("other-village village village-works", reach(Role.EDITOR, "other-village"));
        assertEquals("clinic east old-clinic old-office old-township", reach(Role.EDITOR, "east"));
        end("other-village", BodyStatus.ABOLISHED, "east");
        assertEquals(
                "clinic east old-clinic old-office old-township other-village village village-works",
                reach(Role.EDITOR, "east"));
    }

    @Test
    void aBodyAlsoSupervisesWhatWasLeftToTheOnesItSupervises() {
        state("east").supervisingId = ids.get("department");
        assertEquals("east old-office old-township", names(tree().supervisedBy(ids.get("department"))));
        assertEquals("", names(tree().supervisedBy(ids.get("west"))));
        assertEquals("", names(tree().supervisedBy(ids.get("old-township"))));
    }

    @Test
    void liesBelow() {
        var tree = tree();
        assertEquals(true, tree.isBelow(ids.get("county"), ids.get("village-works")));
        assertEquals(true, tree.isBelow(ids.get("village"), ids.get("village")));
        assertEquals(true, tree.isBelow(ids.get("east"), ids.get("old-village")));
        assertEquals(false, tree.isBelow(ids.get("old-township"), ids.get("east")));
        assertEquals(false, tree.isBelow(ids.get("village-works"), ids.get("village")));
    }

    /** The rules do not let one come about; should it be there, nobody waits for ever. */
    @Test
    void aCycleHasAnEnd() {
        state("county").parentId = ids.get("east");
        end("west", BodyStatus.MERGED, "old-township");
        end("old-township", BodyStatus.MERGED, "west");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals("clinic county department east", reach(Role.EDITOR, "clinic", "county"));
            assertEquals(false, tree().reaches(Role.ADMIN, ids.get("east"), ids.get("old-clinic")));
            assertEquals(false, tree().isBelow(ids.get("east"), ids.get("west")));
        });
    }

    @Test
    void finds() {
        assertEquals(state("east"), tree().find(ids.get("east")).orElseThrow());
        assertEquals(true, tree().find(UUID.randomUUID()).isEmpty());
    }

    private String reach(Role role, String... posts) {
        Set<UUID> reached = new TreeSet<>();
        for (var post : posts) {
            reached.addAll(tree().reach(role, ids.getOrDefault(post, UUID.randomUUID())));
        }
        return names(reached);
    }

    private String names(Set<UUID> reached) {
        return ids.entrySet().stream()
                .filter(body -> reached.contains(body.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private BodyTree tree() {
        return new BodyTree(
                states,
                proxies.stream()
                        .map(proxy -> Map.entry(proxy.villageId, proxy.servingId))
                        .collect(Collectors.toSet()));
    }

    private void body(String name, BodyKind kind, String parent) {
        var state = new PublicBodyState();
        state.bodyId = UUID.randomUUID();
        state.kind = kind;
        state.status = BodyStatus.ACTIVE;
        state.parentId = ids.get(parent);
        ids.put(name, state.bodyId);
        states.add(state);
    }

    private void end(String name, BodyStatus status, String successor) {
        state(name).status = status;
        state(name).successorId = ids.get(successor);
    }

    private void proxy(String village, String serving) {
        var proxy = new BodyProxy();
        proxy.villageId = ids.get(village);
        proxy.servingId = ids.get(serving);
        proxies.add(proxy);
    }

    private PublicBodyState state(String name) {
        return states.stream()
                .filter(state -> state.bodyId.equals(ids.get(name)))
                .findFirst()
                .orElseThrow();
    }
}
