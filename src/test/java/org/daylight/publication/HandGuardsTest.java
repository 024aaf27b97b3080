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

/** Whoever has the application's password still takes three people, and as many more as stand for them, to publish. */
@QuarkusTest
class HandGuardsTest {
    private static final String CHECK = "23514";

    static Stream<Attack> onSubstitutes() {
        return Stream.of(
                constrained(
                        "review for an absent author",
                        CHECK,
                        "absent_reviewer_is_no_author",
                        named("'r'", "authors[1]", "CONFIDENTIALITY_REVIEWER"),
                        cleared("'r'", "authors[1]")),
                constrained(
                        "approve for an absent author",
                        CHECK,
                        "absent_approver_is_no_author",
                        named("'a'", "authors[1]", "APPROVER"),
                        approved("null", "'a'", "authors[1]")),
                constrained(
                        "approve what one was stood in for in reviewing",
                        CHECK,
                        "approver_is_not_absent_reviewer",
                        named("'r'", "'away'", "CONFIDENTIALITY_REVIEWER"),
                        approved("'away'", "'away'", "null")),
                constrained(
                        "approve for who reviewed it",
                        CHECK,
                        "absent_approver_is_not_reviewer",
                        named("'a'", "'r'", "APPROVER"),
                        approved("null", "'a'", "'r'")),
                constrained(
                        "stand for one person twice",
                        CHECK,
                        "absent_approver_is_not_absent_reviewer",
                        named("'r'", "'away'", "CONFIDENTIALITY_REVIEWER"),
                        named("'a'", "'away'", "APPROVER"),
                        approved("'away'", "'a'", "'away'")),
                constrained(
                        "stand for oneself",
                        CHECK,
                        "nobody_stands_for_themselves",
                        "update review_case set state = 'RETURNED', return_reason = 'x', returned_by = 'r',"
                                + " returned_for = 'r' where id = :review "),
                guarded("stand for who named nobody", "is no substitute of", cleared("'r'", "'away'")),
                guarded(
                        "approve in a reviewer's place",
                        "is no substitute of",
                        named("'a'", "'away'", "CONFIDENTIALITY_REVIEWER"),
                        approved("null", "'a'", "'away'")),
                constrained("be one's own substitute", CHECK, "substitute_is_another", named("'a'", "'a'", "APPROVER")),
                constrained("stand in as an editor", CHECK, "substitute_for_a_time", named("'a'", "'away'", "EDITOR")),
                constrained(
                        "stand in for ever",
                        CHECK,
                        "substitute_for_a_time",
                        named("'a'", "'away'", "APPROVER").replace("date '2026-12-31'", "null")));
    }

    static Stream<Attack> onRecusals() {
        return Stream.of(
                guarded("review though recused", "takes no part in it", recused("'r'"), cleared("'r'", "null")),
                guarded(
                        "approve though recused",
                        "takes no part in it",
                        recused("'a'"),
                        approved("null", "'a'", "null")),
                guarded(
                        "send back though recused",
                        "takes no part in it",
                        recused("'r'"),
                        "update review_case set state = 'RETURNED', return_reason = 'x', returned_by = 'r' where id = :review "),
                guarded(
                        "review for who is recused",
                        "takes no part in it",
                        named("'r'", "'away'", "CONFIDENTIALITY_REVIEWER"),
                        recused("'away'"),
                        cleared("'r'", "'away'")),
                guarded("recuse who has decided", "is not recused from it", cleared("'r'", "null"), recused("'r'")),
                constrained("recuse twice", "23505", "recusal_once", recused("'r'"), recused("'r'")),
                denied("take a recusal back", "delete from recusal"),
                denied("give another ground", "update recusal set ground = 'IMPARTIALITY'"));
    }

    static Stream<Attack> onTaking() {
        return Stream.of(
                guarded("take what one does not supervise", "by the supervising body alone", taken("body_id")),
                guarded("take where somebody is left", "has somebody of its own body who can act", taken(SUPERVISING)),
                guarded(
                        "take though recused",
                        "takes no part in it",
                        recused("'t'"),
                        "update review_case set taken_by = 't', taken_from = " + SUPERVISING
                                + ", taken_at = now() where id = :review "),
                constrained(
                        "take from nowhere",
                        CHECK,
                        "review_case_taken",
                        "update review_case set taken_by = 't' where id = :review "));
    }

    private static final String SUPERVISING =
            "(select supervising_id from public_body_state s where s.body_id = review_case.body_id and seq_to is null)";

    private static String named(String substitute, String absent, String role) {
        return """
                insert into staff_post (id, subject, role, body_id, from_day, to_day, stands_for, away_for, given_by)
                select gen_random_uuid(), %s, '%s', body_id, date '2026-07-01', date '2026-12-31', %s, 'LEAVE', 'x'
                from review_case where id = :review """
                        .formatted(substitute, role, absent)
                + " ";
    }

    private static String cleared(String reviewer, String standsFor) {
        return "update review_case set state = 'APPROVAL', verdict = 'x', reviewer = %s, reviewer_for = %s where id = :review "
                .formatted(reviewer, standsFor);
    }

    private static String approved(String reviewerFor, String approver, String approverFor) {
        return """
                update review_case set state = 'APPROVED', verdict = 'x', reviewer = 'r', reviewer_for = %s,
                    approver = %s, approver_for = %s where id = :review """
                        .formatted(reviewerFor, approver, approverFor)
                + " ";
    }

    private static String recused(String subject) {
        return """
                insert into recusal (id, review_id, body_id, subject, ground, ordered_by, at)
                select gen_random_uuid(), id, body_id, %s, 'OWN_INTEREST', 'x', now() from review_case where id = :review """
                        .formatted(subject)
                + " ";
    }

    private static String taken(String from) {
        return "update review_case set taken_by = 't', taken_from = " + from + ", taken_at = now() where id = :review ";
    }

    @ParameterizedTest
    @MethodSource({"onSubstitutes", "onRecusals", "onTaking"})
    void theApplicationCannot(Attack attack) throws SQLException {
        attack.fails(Roles.APPLICATION, Target.things());
    }
}
