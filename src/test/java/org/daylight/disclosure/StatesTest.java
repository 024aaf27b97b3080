package org.daylight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.review.Hand;
import org.junit.jupiter.api.Test;

/** Every pair of states, allowed or not; and the entities move as their states say and in no other way. */
class StatesTest {
    /** How an edition gets into each state; every transition there is but the expunction, which the database makes. */
    private static final Map<EditionState, List<Consumer<Edition>>> WAYS = Map.of(
            EditionState.DRAFT, List.of(),
            EditionState.IN_REVIEW, List.of(Edition::submit),
            EditionState.APPROVED, List.of(Edition::submit, Edition::approve),
            EditionState.SCHEDULED, List.of(Edition::submit, Edition::approve, StatesTest::schedule),
            EditionState.PUBLISHED, List.of(Edition::submit, Edition::approve, edition -> edition.publish(1)),
            EditionState.SUPERSEDED,
                    List.of(Edition::submit, Edition::approve, edition -> edition.publish(1), Edition::supersede),
            EditionState.WITHDRAWN,
                    List.of(Edition::submit, Edition::approve, edition -> edition.publish(1), Edition::withdraw),
            EditionState.DISCARDED, List.of(Edition::discard));

    private static final Map<EditionState, Consumer<Edition>> TRANSITIONS = Map.of(
            EditionState.DRAFT, Edition::sendBack,
            EditionState.IN_REVIEW, Edition::submit,
            EditionState.APPROVED, Edition::approve,
            EditionState.SCHEDULED, StatesTest::schedule,
            EditionState.PUBLISHED, edition -> edition.publish(1),
            EditionState.SUPERSEDED, Edition::supersede,
            EditionState.WITHDRAWN, Edition::withdraw,
            EditionState.DISCARDED, Edition::discard);

    @Test
    void editions() {
        assertEquals(
                """
                             DRAFT IN_REVIEW APPROVED SCHEDULED PUBLISHED SUPERSEDED WITHDRAWN DISCARDED EXPUNGED
                DRAFT          .       x        .         .         .         .          .         x        x
                IN_REVIEW      x       .        x         .         .         .          .         .        x
                APPROVED       .       .        .         x         x         .          .         .        x
                SCHEDULED      x       .        .         .         x         .          .         .        x
                PUBLISHED      .       .        .         .         .         x          x         .        x
                SUPERSEDED     .       .        .         .         .         .          .         .        x
                WITHDRAWN      .       .        .         .         .         .          .         .        x
                DISCARDED      .       .        .         .         .         .          .         .        x
                EXPUNGED       .       .        .         .         .         .          .         .        .
                """
                        .replaceAll(" +", " "),
                matrix(EditionState.values(), (from, to) -> from.successors().contains(to)));
    }

    @Test
    void disclosures() {
        assertEquals(
                """
                            UNPUBLISHED PUBLISHED WITHDRAWN EXPUNGED
                UNPUBLISHED     .           x         .        x
                PUBLISHED       .           x         x        x
                WITHDRAWN       .           .         .        x
                EXPUNGED        .           .         .        .
                """
                        .replaceAll(" +", " "),
                matrix(DisclosureState.values(), (from, to) -> from.successors().contains(to)));
    }

    @Test
    void anEditionMovesAsItsStatesSay() {
        for (var from : WAYS.keySet()) {
            for (var to : TRANSITIONS.keySet()) {
                var edition = new Edition();
                WAYS.get(from).forEach(step -> step.accept(edition));
                assertEquals(from, edition.state());
                if (from.successors().contains(to)) {
                    TRANSITIONS.get(to).accept(edition);
                    assertEquals(to, edition.state());
                } else {
                    refused(() -> TRANSITIONS.get(to).accept(edition));
                    assertEquals(from, edition.state());
                }
            }
        }
    }

    @Test
    void onlyADraftIsWorkedOn() {
        for (var state : WAYS.keySet()) {
            var edition = new Edition();
            WAYS.get(state).forEach(step -> step.accept(edition));
            if (state == EditionState.DRAFT) {
                edition.workedOnBy("ann", Instant.EPOCH);
                edition.workedOnBy("bob", Instant.EPOCH);
                edition.workedOnBy("ann", Instant.EPOCH);
                assertEquals(List.of("ann", "bob"), edition.authors());
            } else {
                refused(() -> edition.workedOnBy("ann", Instant.EPOCH));
                assertEquals(List.of(), edition.authors());
            }
        }
    }

    @Test
    void aDisclosureMovesAsItsStatesSay() {
        var ways = new HashMap<DisclosureState, List<Consumer<Disclosure>>>();
        ways.put(DisclosureState.UNPUBLISHED, List.of());
        ways.put(DisclosureState.PUBLISHED, List.of(each -> each.publish("x/2026-00001")));
        ways.put(DisclosureState.WITHDRAWN, List.of(each -> each.publish("x/2026-00001"), Disclosure::withdraw));
        for (var from : ways.keySet()) {
            var published = disclosure(ways.get(from));
            var withdrawn = disclosure(ways.get(from));
            if (from.successors().contains(DisclosureState.PUBLISHED)) {
                published.publish("x/2026-00001");
                assertEquals(DisclosureState.PUBLISHED, published.state());
            } else {
                refused(() -> published.publish("x/2026-00001"));
            }
            if (from.successors().contains(DisclosureState.WITHDRAWN)) {
                withdrawn.withdraw();
                assertEquals(DisclosureState.WITHDRAWN, withdrawn.state());
            } else {
                refused(withdrawn::withdraw);
            }
            if (from != DisclosureState.UNPUBLISHED) {
                disclosure(ways.get(from)).requireExpungible();
            } else {
                refused(() -> disclosure(ways.get(from)).requireExpungible());
            }
        }
    }

    @Test
    void nothingIsLeftOfAScheduleThatWasCalledBack() {
        var edition = new Edition();
        WAYS.get(EditionState.SCHEDULED).forEach(step -> step.accept(edition));
        assertFalse(edition.isDue(Instant.EPOCH.plusSeconds(8)));
        assertTrue(edition.isDue(Instant.EPOCH.plusSeconds(9)));
        edition.sendBack();
        assertNull(edition.schedule());
        assertFalse(edition.isDue(Instant.EPOCH.plusSeconds(9)));
    }

    private static void schedule(Edition edition) {
        edition.schedule(Instant.EPOCH.plusSeconds(9), new Hand("approver", null));
    }

    private static Disclosure disclosure(List<Consumer<Disclosure>> way) {
        var disclosure = new Disclosure();
        way.forEach(step -> step.accept(disclosure));
        return disclosure;
    }

    private static void refused(org.junit.jupiter.api.function.Executable deed) {
        assertEquals(ProblemType.WRONG_STATE, assertThrows(Refusal.class, deed).type());
    }

    private static <S extends Enum<S>> String matrix(S[] states, java.util.function.BiPredicate<S, S> allowed) {
        var lines = new ArrayList<String>();
        var head = new StringBuilder();
        for (var to : states) {
            head.append(' ').append(to);
        }
        lines.add(head.toString());
        for (var from : states) {
            var line = new StringBuilder(from.name());
            for (var to : states) {
                line.append(allowed.test(from, to) ? " x" : " .");
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }
}
