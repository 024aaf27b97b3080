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

/** What stands around the publications: bodies, index numbers, the audit trail, editions and their reviews. */
@QuarkusTest
class RecordGuardsTest {
    private static final String HEAD = "(select seq from sequence_head)";

    static Stream<Attack> onBodies() {
        return Stream.of(
                denied("rename a body", "update public_body_state set name = 'x' where body_id = :body "),
                denied("delete a body's state", "delete from public_body_state where body_id = :body "),
                denied("give a body another code", "update public_body set code = 'x' where id = :body "),
                denied("delete a body", "delete from public_body where id = :body "),
                guarded(
                        "end a body's state without an act",
                        "changes only with an act of its own",
                        "update public_body_state set seq_to = " + HEAD + " where body_id = :body "),
                guarded(
                        "end a body's state in the past",
                        "changes with the newest number",
                        "update public_body_state set seq_to = :old where body_id = :body "),
                guarded("bring a state without an act", "changes only with an act of its own", state(HEAD)),
                guarded("bring a state into the past", "changes with the newest number", state("0")));
    }

    private static String state(String seq) {
        return """
                insert into public_body_state (id, body_id, name, kind, parent_id, status, seq_from)
                select gen_random_uuid(), body_id, 'x', kind, parent_id, status, %s
                from public_body_state where body_id = :body """
                        .formatted(seq)
                + " ";
    }

    static Stream<Attack> onIndexNumbers() {
        return Stream.of(
                guarded(
                        "change an index number",
                        "an index number never changes",
                        "update disclosure set index_number = 'x' where id = :d "),
                guarded(
                        "take an index number away",
                        "an index number never changes",
                        "update disclosure set index_number = null, state = 'UNPUBLISHED' where id = :d "),
                constrained(
                        "be public without an index number",
                        "23514",
                        "disclosure_check",
                        "update disclosure set state = 'PUBLISHED' where index_number is null"),
                guarded("count back", "given out one by one", "update index_counter set last = last - 1"),
                guarded("leave some out", "given out one by one", "update index_counter set last = last + 2"),
                guarded(
                        "begin in the middle",
                        "given out one by one",
                        "insert into index_counter values ('x/2026', 5)"),
                denied("rename a series", "update index_counter set series = 'x'"),
                denied("forget a series", "delete from index_counter"));
    }

    static Stream<Attack> onTheAuditTrail() {
        return Stream.of(
                denied("blame somebody else", "update audit_event set actor = 'x'"),
                denied("erase a deed", "delete from audit_event"),
                denied("erase all deeds", "truncate audit_event"));
    }

    static Stream<Attack> onEditions() {
        return Stream.of(
                constrained(
                        "make two at once", "23505", "edition_one_open", edition(":other ", "3", "'DRAFT'", "null")),
                constrained(
                        "have two in force",
                        "23505",
                        "edition_one_live",
                        "update edition set state = 'PUBLISHED' where disclosure_id = :d and number = 1"),
                constrained("count twice", "23505", "edition_number", edition(":d ", "2", "'DRAFT'", "null")),
                constrained(
                        "be public without a number",
                        "23514",
                        "edition_number_when_public",
                        edition(":d ", "3", "'PUBLISHED'", "null")),
                constrained(
                        "take another disclosure's number",
                        "23503",
                        "edition_disclosure_id_seq_fkey",
                        "update edition set state = 'DISCARDED', seq = null where disclosure_id = :other and number = 1",
                        "update edition set state = 'SUPERSEDED', seq = "
                                + "(select seq from publication where subject_id = :other ) where id = :edition "),
                constrained(
                        "correct without a reason",
                        "23514",
                        "edition_correction_has_reason",
                        "update edition set correction_reason = null where id = :draft "),
                guarded(
                        "forget an author",
                        "stays its author",
                        "update edition set authors = '{somebody}' where id = :draft "),
                guarded(
                        "approve without a case",
                        "not approved by other hands",
                        "update edition set state = 'APPROVED' where id = :draft "),
                guarded(
                        "schedule without a case",
                        "not approved by other hands",
                        "update edition set state = 'SCHEDULED', publish_at = now(), scheduled_by = 'x' where id = :draft "),
                guarded(
                        "publish before the instant",
                        "is not public before its instant",
                        "update edition set state = 'SCHEDULED', seq = null, scheduled_by = 'x',"
                                + " publish_at = timestamptz '2100-01-01T00:00:00Z' where id = :edition ",
                        "update edition set state = 'PUBLISHED', seq = :live ::bigint where id = :edition "),
                constrained(
                        "schedule for no instant",
                        "23514",
                        "edition_scheduled_for_an_instant",
                        "update edition set state = 'SCHEDULED' where id = :draft "),
                constrained(
                        "hold what is not scheduled",
                        "23514",
                        "edition_held_while_scheduled",
                        "update edition set held_because = 'OVERTAKEN', held_since = now() where id = :draft "),
                denied("delete an edition", "delete from edition where id = :draft "),
                denied("delete a disclosure", "delete from disclosure where id = :d "));
    }

    private static String edition(String disclosure, String number, String state, String seq) {
        return """
                insert into edition (id, disclosure_id, number, state, title, period, summary, content,
                    correction_reason, authors, created_at, changed_at, seq, version)
                select gen_random_uuid(), %s, %s, %s, title, period, summary, content,
                    'x', authors, created_at, changed_at, %s, 0
                from edition where id = :edition """
                        .formatted(disclosure, number, state, seq)
                + " ";
    }

    static Stream<Attack> onReviews() {
        return Stream.of(
                constrained(
                        "review one's own work",
                        "23514",
                        "reviewer_is_no_author",
                        "update review_case set state = 'APPROVAL', verdict = 'x', reviewer = authors[1] where id = :review "),
                constrained(
                        "approve one's own work",
                        "23514",
                        "approver_is_no_author",
                        "update review_case set state = 'APPROVED', verdict = 'x', reviewer = 'r', approver = authors[1]"
                                + " where id = :review "),
                constrained(
                        "approve what one reviewed",
                        "23514",
                        "approver_is_not_reviewer",
                        "update review_case set state = 'APPROVED', verdict = 'x', reviewer = 'r', approver = 'r'"
                                + " where id = :review "),
                constrained(
                        "skip the review",
                        "23514",
                        "review_case_reviewed",
                        "update review_case set state = 'APPROVED', approver = 'a' where id = :review "),
                constrained(
                        "clear without words",
                        "23514",
                        "review_case_reviewed",
                        "update review_case set state = 'APPROVAL', reviewer = 'r' where id = :review "),
                constrained(
                        "send back without a reason",
                        "23514",
                        "review_case_returned",
                        "update review_case set state = 'RETURNED' where id = :review "),
                constrained(
                        "open a second review",
                        "23505",
                        "review_case_one_open",
                        """
                        insert into review_case (id, subject_kind, subject_id, body_id, title, authors, state, opened_at, version)
                        select gen_random_uuid(), subject_kind, subject_id, body_id, title, authors, state, opened_at, 0
                        from review_case where id = :review """
                                + " "),
                guarded(
                        "leave an author out",
                        "what case",
                        "update review_case set authors = '{somebody}' where id = :review "),
                guarded(
                        "review for another body",
                        "what case",
                        "update review_case set body_id = (select id from public_body where id <> body_id limit 1)"
                                + " where id = :review "),
                guarded(
                        "lay work before the reviewers as somebody else's",
                        "names all authors",
                        """
                        insert into review_case (id, subject_kind, subject_id, body_id, title, authors, state, opened_at, version)
                        select gen_random_uuid(), 'edition', :draft , body_id, title, '{somebody}', state, opened_at, 0
                        from review_case where id = :review """
                                + " "),
                guarded(
                        "put one's reviewer in another's place",
                        "who decided on case",
                        "update review_case set reviewer = 'x' where state = 'APPROVED'"),
                guarded(
                        "put one's approver in another's place",
                        "who decided on case",
                        "update review_case set approver = 'x' where state = 'APPROVED'"),
                denied("delete a review", "delete from review_case where id = :review "));
    }

    @ParameterizedTest
    @MethodSource({"onBodies", "onIndexNumbers", "onTheAuditTrail", "onEditions", "onReviews"})
    void theApplicationCannot(Attack attack) throws SQLException {
        attack.fails(Roles.APPLICATION, Target.things());
    }

    static Stream<Attack> slips() {
        return Stream.of(
                guarded("rewrite a title", "is closed once", "update publication set title = 'x' where seq = :live "),
                guarded("delete an act", "is never removed", "delete from publication where seq = :live "),
                guarded("truncate the acts", "is never removed", "truncate publication cascade"),
                guarded("delete the head", "is never removed", "delete from sequence_head"),
                guarded("count backwards", "the sequence goes from", "update sequence_head set seq = seq - 1"),
                guarded(
                        "change an amount",
                        "only ever closed",
                        "update subsidy_payment set amount = 0 where id = :row "),
                guarded("delete a row", "never deleted", "delete from subsidy_payment where id = :row "),
                guarded(
                        "rename a body",
                        "changes with the newest number",
                        "update public_body_state set name = 'x' where body_id = :body "),
                denied("become a superuser", "alter role daylight_owner superuser"));
    }

    /** Grants do not bind the owner; the triggers still do, until somebody drops them on purpose. */
    @ParameterizedTest
    @MethodSource("slips")
    void theOwnerDoesNotByMistake(Attack attack) throws SQLException {
        attack.fails(Roles.OWNER, Target.things());
    }
}
