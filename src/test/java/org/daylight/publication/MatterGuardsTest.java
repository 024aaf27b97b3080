package org.daylight.publication;

import static org.daylight.publication.Attack.constrained;
import static org.daylight.publication.Attack.denied;
import static org.daylight.publication.Attack.guarded;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.disclosure.Affair;
import org.daylight.disclosure.Desk;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database refuses of matters: {@code :public} has a published stage {@code :edition}, {@code :new} has none; {@code :step} is one of {@code :other}. */
@QuarkusTest
class MatterGuardsTest {
    private static final String HEAD = "(select seq from sequence_head)";
    private static Map<String, String> things;

    private static synchronized Map<String, String> things() {
        if (things == null) {
            var desk = Desk.open();
            things = new HashMap<>();
            things.put("other", Affair.opened(desk, "ad-hoc"));
            things.put(
                    "step",
                    Affair.recorded(desk.editor, things.get("other"), "accepted")
                            .path("step"));
            things.put("new", Affair.opened(desk, "ad-hoc"));
            things.put("public", Affair.opened(desk, "ad-hoc"));
            var disclosure = Affair.published(desk, things.get("public"), "plan", null);
            things.put(
                    "edition",
                    Roles.asSuperuser("select id from edition where disclosure_id = ?::uuid", disclosure)
                            .get(0));
        }
        return things;
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                denied("delete a matter", "delete from matter where id = :new "),
                denied("make it another body's", "update matter set body_id = gen_random_uuid() where id = :new "),
                denied("change its stages", "update matter set course = '{}' where id = :new "),
                guarded("rename it once public", "never changes", "update matter set title = 'x' where id = :public "),
                guarded(
                        "become public without an act",
                        "by acts of its own",
                        "update matter set seq = " + HEAD + " where id = :new "),
                guarded(
                        "take its number away",
                        "by acts of its own",
                        "update matter set seq = null where id = :public "),
                constrained(
                        "end in silence once public",
                        "23514",
                        "matter_public_ends_publicly",
                        "update matter set state = 'CLOSED', ended_at = now() where id = :public "),
                constrained(
                        "abandon it without a reason",
                        "23514",
                        "matter_is_abandoned_with_reason",
                        "update matter set state = 'ABANDONED', ended_at = now() where id = :new "),
                constrained(
                        "end at no instant",
                        "23514",
                        "matter_ends_at_an_instant",
                        "update matter set state = 'CLOSED' where id = :new "),
                constrained(
                        "give a reason for going on",
                        "23514",
                        "matter_open_has_no_reason",
                        "update matter set end_reason = 'x' where id = :new "),
                guarded(
                        "end it twice",
                        "ends once",
                        "update matter set state = 'CLOSED', ended_at = now() where id = :new ",
                        "update matter set state = 'OPEN', ended_at = null where id = :new "),
                guarded(
                        "move a public edition to another stage",
                        "keeps its place",
                        "update edition set matter_stage = 'result' where id = :edition "),
                constrained(
                        "name a stage of nothing",
                        "23514",
                        "edition_stage_of_a_matter",
                        "update edition set matter_stage = 'x' where state = 'DRAFT' and matter_id is null"));
    }

    static Stream<Attack> onSteps() {
        return Stream.of(
                denied("delete a step", "delete from matter_step where id = :step "),
                denied("change what was done", "update matter_step set text = 'x' where id = :step "),
                denied("change when", "update matter_step set taken_on = '2020-01-01' where id = :step "),
                guarded(
                        "make a step public without an act",
                        "by an act of its matter",
                        "update matter_step set state = 'PUBLIC', seq = " + HEAD + " where id = :step "),
                guarded(
                        "send back what is recorded",
                        "does not go from RECORDED to RETURNED",
                        "update matter_step set state = 'RETURNED' where id = :step "),
                guarded(
                        "bring a public step",
                        "recorded first",
                        step("'ACCEPTED'", "null", "'PUBLIC'", HEAD, ":other ")),
                constrained(
                        "strike nothing",
                        "23514",
                        "matter_step_strikes_another",
                        step("'STRIKING'", "null", "'RECORDED'", "null", ":other ")),
                constrained(
                        "strike without saying so",
                        "23514",
                        "matter_step_strikes_another",
                        step("'ACCEPTED'", ":step ", "'RECORDED'", "null", ":other ")),
                constrained(
                        "strike another matter's step",
                        "23503",
                        "matter_step_matter_id_strikes_fkey",
                        step("'STRIKING'", ":step ", "'RECORDED'", "null", ":new ")),
                constrained(
                        "strike twice",
                        "23505",
                        "matter_step_struck_once",
                        step("'STRIKING'", ":step ", "'RECORDED'", "null", ":other "),
                        step("'STRIKING'", ":step ", "'RECORDED'", "null", ":other ")),
                constrained(
                        "be public without a number",
                        "23514",
                        "matter_step_public_has_a_number",
                        step("'ACCEPTED'", "null", "'PUBLIC'", "null", ":other ")));
    }

    private static String step(String kind, String strikes, String state, String seq, String matter) {
        return """
                insert into matter_step (id, matter_id, kind, taken_on, unit, text, strikes, state, recorded_by, recorded_at, seq, version)
                select gen_random_uuid(), %s, %s, taken_on, unit, text, %s, %s, recorded_by, recorded_at, %s, 0
                from matter_step where id = :step """
                        .formatted(matter, kind, strikes, state, seq)
                + " ";
    }

    @ParameterizedTest
    @MethodSource({"attacks", "onSteps"})
    void theApplicationCannot(Attack attack) throws SQLException {
        Desk.open().draft();
        attack.fails(Roles.APPLICATION, things());
    }
}
