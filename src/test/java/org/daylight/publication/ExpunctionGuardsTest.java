package org.daylight.publication;

import static org.daylight.publication.Attack.constrained;
import static org.daylight.publication.Attack.denied;
import static org.daylight.publication.Attack.guarded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The one door through which content leaves: whoever has the application's password opens it only for what two people
 * ordered, for the whole of it, and in the transaction of its own act. They aim at things of the {@link OrderTarget}.
 */
@QuarkusTest
class ExpunctionGuardsTest {
    private static final String HEAD = "(select seq from sequence_head)";
    private static final String TAKE = "update sequence_head set seq = seq + 1";
    private static final String APPROVE =
            "update expunction_order set state = 'APPROVED', decided_by = 'head', decided_at = now() where id = :order ";
    private static final String ERASE = "select expunge( :order )";

    /** Ends what is said of a disclosure, with an act of this kind. */
    private static String end(String disclosure) {
        return "update publication set seq_to = " + HEAD + " where seq_to is null and subject_id = " + disclosure;
    }

    private static String act(String kind, String disclosure) {
        return """
                insert into publication (seq, act, subject_id, body_id, family, index_number, edition, title,
                    header, salt, header_digest, row_count, row_root, attachments_root, published_at, leaf)
                select h.seq, '%s', subject_id, body_id, family, index_number, edition, index_number,
                    '\\x7b7d', uuid_send(gen_random_uuid()), header_digest, 0, row_root, attachments_root, h.published_at, leaf
                from publication p, sequence_head h where p.subject_id = %s order by p.seq limit 1"""
                .formatted(kind, disclosure);
    }

    static Stream<Attack> onTheDoor() {
        var alone = "has an approved order and an act of its own";
        return Stream.of(
                guarded("erase what nobody approved", alone, TAKE, end(":d "), act("expunction", ":d "), ERASE),
                guarded("erase without a number", alone, APPROVE, ERASE),
                guarded("erase with a correction", alone, APPROVE, TAKE, end(":d "), act("correction", ":d "), ERASE),
                guarded(
                        "erase with another's expunction",
                        alone,
                        APPROVE,
                        TAKE,
                        end(":other "),
                        act("expunction", ":other "),
                        ERASE),
                guarded(
                        "erase below somebody else's number",
                        alone,
                        APPROVE,
                        TAKE,
                        end(":d "),
                        act("expunction", ":d "),
                        TAKE,
                        end(":other "),
                        act("correction", ":other "),
                        ERASE),
                guarded("erase by no order", alone, "select expunge(gen_random_uuid())"),
                guarded("erase twice", alone, "select expunge(id) from expunction_order where disclosure_id = :gone "),
                guarded(
                        "say so and not do it",
                        "says that it expunged and has not",
                        APPROVE,
                        TAKE,
                        end(":d "),
                        act("expunction", ":d ")),
                guarded(
                        "delete rows under an act alone",
                        "never deleted",
                        APPROVE,
                        TAKE,
                        end(":d "),
                        act("expunction", ":d "),
                        "delete from subsidy_payment where disclosure_id = :d "),
                guarded(
                        "delete another's rows under an order",
                        "never deleted",
                        APPROVE,
                        TAKE,
                        end(":d "),
                        act("expunction", ":d "),
                        ERASE,
                        "delete from subsidy_payment where id = :row "),
                guarded(
                        "expunge another disclosure under an order",
                        "is expunged once, by order",
                        APPROVE,
                        TAKE,
                        end(":d "),
                        act("expunction", ":d "),
                        ERASE,
                        "update disclosure set state = 'EXPUNGED' where id = :other "),
                denied("erase a header under an order", APPROVE, "update publication set header = null"),
                denied("say that something was expunged", "update sequence_head set expunction = seq"),
                denied("name who expunged it", "update publication set expunged_by = 1"),
                denied("clean the audit trail", "update audit_event set detail = null"),
                denied("clean the first answers", "update idempotent_answer set answer = null"),
                denied(
                        "rewrite the function",
                        "create or replace function expunge(uuid) returns bigint language sql as 'select 1'"),
                guarded(
                        "hide a disclosure",
                        "is expunged once, by order",
                        "update disclosure set state = 'EXPUNGED' where id = :d "),
                guarded(
                        "hide an edition",
                        "is expunged once, by order",
                        "update edition set state = 'EXPUNGED', title = null, period = null, summary = null,"
                                + " content = null where disclosure_id = :d "),
                guarded(
                        "hide a review",
                        "is expunged once, by order",
                        "update review_case set state = 'EXPUNGED', title = null where id = :review "));
    }

    static Stream<Attack> onWhatIsGone() {
        return Stream.of(
                guarded(
                        "publish it again",
                        "nothing follows the expunction",
                        TAKE,
                        end(":gone "),
                        act("correction", ":gone ")),
                guarded(
                        "draft it again",
                        "nothing follows the expunction",
                        """
                        insert into edition (id, disclosure_id, number, state, title, period, summary, content,
                            correction_reason, authors, created_at, changed_at, version)
                        values (gen_random_uuid(), :gone , 2, 'DRAFT', 'x', '2023', 'x', '{}', 'x', '{x}', now(), now(), 0)"""),
                guarded(
                        "bring it back",
                        "is expunged once",
                        "update disclosure set state = 'PUBLISHED' where id = :gone "),
                guarded(
                        "write into an edition of it",
                        "is expunged once",
                        "update edition set title = 'x' where disclosure_id = :gone "),
                guarded(
                        "take its index number",
                        "is expunged once",
                        "update disclosure set index_number = 'x' where id = :gone "),
                constrained(
                        "give its index number to another",
                        "23505",
                        "disclosure_index_number_key",
                        """
                        insert into disclosure (id, family, body_id, index_number, state, version)
                        select gen_random_uuid(), family, body_id, index_number, 'PUBLISHED', 0
                        from disclosure where id = :gone """
                                + " "));
    }

    @ParameterizedTest
    @MethodSource({"onTheDoor", "onWhatIsGone"})
    void theApplicationCannot(Attack attack) throws SQLException {
        attack.fails(Roles.APPLICATION, OrderTarget.things());
    }

    static Stream<Attack> byTheReader() {
        return Stream.of(
                denied("read the orders", "set transaction read write", "select * from expunction_order"),
                denied("call the function", "set transaction read write", ERASE));
    }

    @ParameterizedTest
    @MethodSource("byTheReader")
    void theReaderCannot(Attack attack) throws SQLException {
        attack.fails(Roles.READER, OrderTarget.things());
    }

    static Stream<Attack> slips() {
        return Stream.of(
                guarded(
                        "expunge an act by hand",
                        "is expunged once, by order",
                        "update publication set title = null, period = null, header = null, salt = null,"
                                + " expunged_by = seq + 1 where seq = :live "),
                guarded(
                        "say that something was expunged",
                        "the sequence goes from",
                        "update sequence_head set expunction = seq"),
                guarded("forget an order", "is never removed", "delete from expunction_order where id = :order "));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void theOwnerDoesNotByMistake(Attack attack) throws SQLException {
        attack.fails(Roles.OWNER, OrderTarget.things());
    }

    /** That the function takes no name from whoever calls it. */
    @Test
    void theDoorIsTheOwnersAndItsNamesAreFixed() {
        assertEquals(
                Collections.nCopies(2, "daylight_owner true {\"search_path=public, pg_temp\"}"),
                Roles.asSuperuser("select pg_get_userbyid(proowner) || ' ' || prosecdef || ' ' || proconfig::text"
                        + " from pg_proc where proname like 'expunge%' order by proname"));
        assertEquals(
                List.of("daylight_app", "daylight_owner"),
                Roles.asSuperuser("select grantee from information_schema.routine_privileges"
                        + " where routine_name like 'expunge%' group by 1 having count(*) = 2 order by 1"));
        assertEquals(
                List.of(
                        "expunge",
                        "expunge_restricted",
                        "forget_expired_answers",
                        "number_names_removal",
                        "remove_names"),
                Roles.asSuperuser("select proname from pg_proc where prosecdef"
                        + " and pronamespace = 'public'::regnamespace order by 1"));
    }
}
