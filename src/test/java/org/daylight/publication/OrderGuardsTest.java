package org.daylight.publication;

import static org.daylight.publication.Attack.constrained;
import static org.daylight.publication.Attack.denied;
import static org.daylight.publication.Attack.guarded;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has the application's password orders an expunction as one person and decides on it as another, or not at all. */
@QuarkusTest
class OrderGuardsTest {
    private static String order(String columns, String values) {
        return """
                insert into expunction_order (id, disclosure_id, body_id, deciding_id, ground, citation, reason, ordered_at,
                    version, ordered_by, state%s)
                select gen_random_uuid(), :other , body_id, body_id, 'COURT', 'x', 'x', now(), 0, 'ann', %s
                from disclosure where id = :other """
                        .formatted(columns, values)
                + " ";
    }

    static Stream<Attack> onOrders() {
        return Stream.of(
                denied("order and decide at once", order(", decided_by", "'APPROVED', 'bob'")),
                denied("order as if after a restore", order(", reapplies", "'APPROVED', 1")),
                denied("order as if carried out", order(", seq", "'CARRIED_OUT', 1")),
                guarded("order without deciding", "is ordered first", order("", "'APPROVED'")),
                constrained(
                        "approve one's own order",
                        "23514",
                        "expunction_takes_two",
                        "update expunction_order set state = 'APPROVED', decided_by = ordered_by where id = :order "),
                constrained(
                        "let nobody approve",
                        "23514",
                        "expunction_is_decided",
                        "update expunction_order set state = 'APPROVED' where id = :order "),
                constrained(
                        "refuse without a reason",
                        "23514",
                        "expunction_refused_with_reason",
                        "update expunction_order set state = 'REFUSED', decided_by = 'bob' where id = :order "),
                guarded(
                        "carry out by a word",
                        "does not go from ORDERED to CARRIED_OUT",
                        "update expunction_order set state = 'CARRIED_OUT' where id = :order "),
                constrained(
                        "carry out by two words",
                        "23514",
                        "expunction_has_a_number",
                        "update expunction_order set state = 'APPROVED', decided_by = 'head' where id = :order ",
                        "update expunction_order set state = 'CARRIED_OUT' where id = :order "),
                guarded(
                        "use an order twice",
                        "does not go from CARRIED_OUT",
                        "update expunction_order set state = 'ORDERED' where disclosure_id = :gone "),
                denied("turn an order on another", "update expunction_order set disclosure_id = :other "),
                denied("change the ground", "update expunction_order set citation = 'x'"),
                denied("become somebody else", "update expunction_order set ordered_by = 'x'"),
                denied("tear an order up", "delete from expunction_order"),
                constrained(
                        "order twice",
                        "23505",
                        "expunction_order_one_open",
                        """
                        insert into expunction_order (id, disclosure_id, body_id, deciding_id, ground, citation, reason, state,
                            ordered_by, ordered_at, version)
                        select gen_random_uuid(), disclosure_id, body_id, deciding_id, ground, citation, reason, 'ORDERED',
                            'x', now(), 0 from expunction_order where id = :order """
                                + " "));
    }

    @ParameterizedTest
    @MethodSource("onOrders")
    void theApplicationCannot(Attack attack) throws SQLException {
        attack.fails(Roles.APPLICATION, OrderTarget.things());
    }
}
