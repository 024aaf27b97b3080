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

/** Whoever has the application's password still cannot rewrite what is public: the database refuses. */
@QuarkusTest
class ImmutabilityTest {
    private static final String HEAD = "(select seq from sequence_head)";
    private static final String NOW = "(select published_at from sequence_head)";
    private static final String TAKE = "update sequence_head set seq = seq + 1";
    private static final String END_LIVE = "update publication set seq_to = " + HEAD + " where seq = :live ";

    /** Another act of the same disclosure, with whatever number and instant. */
    private static String act(String seq, String at, String end) {
        return """
                insert into publication (seq, act, subject_id, body_id, family, index_number, edition, title, period,
                    header, salt, header_digest, row_count, row_root, attachments_root, published_at, leaf, seq_to)
                select %s, 'correction', subject_id, body_id, family, index_number, 3, title, period,
                    header, salt, header_digest, row_count, row_root, attachments_root, %s, leaf, %s
                from publication where seq = :live \
                """
                .formatted(seq, at, end);
    }

    static Stream<Attack> onPublications() {
        return Stream.of(
                denied("rewrite a header", "update publication set header = '\\x7b7d' where seq = :live "),
                denied("erase a salt", "update publication set salt = null where seq = :live "),
                denied("backdate an act", "update publication set published_at = 'epoch' where seq = :live "),
                denied("replace a leaf", "update publication set leaf = 'x' where seq = :live "),
                denied("renumber an act", "update publication set seq = 900000 where seq = :live "),
                denied("delete an act", "delete from publication where seq = :live "),
                denied("truncate the acts", "truncate publication cascade"),
                guarded(
                        "end an act twice",
                        "is closed once",
                        "update publication set seq_to = 900000 where seq = :old "),
                guarded("reopen an act", "is closed once", "update publication set seq_to = null where seq = :old "),
                guarded(
                        "end an act with a number to come",
                        "is closed once",
                        "update publication set seq_to = " + HEAD + " + 1 where seq = :live "),
                constrained(
                        "end an act with somebody else's number", "23503", "publication_ended_by_its_own", END_LIVE),
                guarded("publish without a number", "is not the newest number", act(HEAD + " + 1", NOW, "null")),
                guarded("publish into the past", "is not the newest number", act(":old ", NOW, "null")),
                constrained("publish a number twice", "23505", "publication_pkey", act(HEAD, NOW, "null")),
                guarded(
                        "publish with an instant of one's own",
                        "is not the newest number",
                        TAKE,
                        END_LIVE,
                        act(HEAD, NOW + " + interval '1 second'", "null")),
                guarded(
                        "publish something that has ended already",
                        "is not the newest number",
                        TAKE,
                        END_LIVE,
                        act(HEAD, NOW, HEAD + " + 1")),
                constrained(
                        "publish beside the act in force",
                        "23505",
                        "publication_one_newest",
                        TAKE,
                        act(HEAD, NOW, "null")));
    }

    static Stream<Attack> onTheSequence() {
        return Stream.of(
                guarded("count backwards", "the sequence goes from", "update sequence_head set seq = seq - 1"),
                guarded("count by two", "the sequence goes from", "update sequence_head set seq = seq + 2"),
                guarded("stand still", "the sequence goes from", "update sequence_head set published_at = 'epoch'"),
                guarded(
                        "turn the clock back",
                        "never go backwards",
                        "update sequence_head set seq = seq + 1, published_at = published_at - interval '1 s'"),
                guarded("take a number and drop it", "was taken and not used", TAKE),
                guarded(
                        "take two numbers and use one",
                        "was taken and not used",
                        TAKE,
                        TAKE,
                        END_LIVE,
                        act(HEAD, NOW, "null")),
                denied("delete the head", "delete from sequence_head"),
                denied("begin a second head", "insert into sequence_head values (false, 1, 'epoch')"),
                denied("truncate the head", "truncate sequence_head"));
    }

    static Stream<Attack> onRows() {
        return Stream.of(
                denied("change an amount", "update subsidy_payment set amount = 0 where id = :row "),
                denied("change a draft's amount", "update subsidy_payment set amount = 0 where id = :draftrow "),
                denied("change a salt", "update subsidy_payment set salt = salt where id = :row "),
                denied("change a leaf", "update subsidy_payment set leaf = leaf where id = :draftrow "),
                denied("change a key", "update subsidy_payment set row_key = 'Z' where id = :row "),
                denied("write through the view", "update public_subsidy_payment set seq_to = null where id = :row "),
                denied("truncate the rows", "truncate subsidy_payment"),
                guarded("delete a row in force", "never deleted", "delete from subsidy_payment where id = :row "),
                guarded("delete a closed row", "never deleted", "delete from subsidy_payment where id = :closed "),
                guarded(
                        "delete it among drafts",
                        "never deleted",
                        "delete from subsidy_payment where id in ( :draftrow , :row )"),
                guarded(
                        "bring a row that is public already",
                        "is numbered by its publication",
                        """
                        insert into subsidy_payment
                        select gen_random_uuid(), disclosure_id, edition_id, 'Z', salt, leaf, seq_from, null,
                               granularity, area_code, area_name, null, null, 1, null, null, null, 1, 'CNY'
                        from subsidy_payment where id = :row """
                                + " "),
                guarded(
                        "slip a draft's row in by the newest number",
                        "change only with an act of their disclosure",
                        "update subsidy_payment set seq_from = " + HEAD + " where id = :draftrow "),
                guarded(
                        "slip a draft's row into the past",
                        "only ever closed",
                        "update subsidy_payment set seq_from = :old where id = :draftrow "),
                guarded(
                        "slip a row in under cover of another act",
                        "change only with an act of their disclosure",
                        TAKE,
                        END_LIVE,
                        act(HEAD, NOW, "null"),
                        "update subsidy_payment set seq_from = " + HEAD + " where id in ( :draftrow )"),
                guarded(
                        "let a row end without an act",
                        "change only with an act of their disclosure",
                        "update subsidy_payment set seq_to = " + HEAD + " where id = :row "),
                guarded(
                        "let a row end in the past",
                        "only ever closed",
                        "update subsidy_payment set seq_to = :live where id = :row "),
                guarded(
                        "let a row end twice",
                        "only ever closed",
                        "update subsidy_payment set seq_to = " + HEAD + " where id = :closed "),
                constrained(
                        "bring a closed row back",
                        "23505",
                        "subsidy_payment_current",
                        "update subsidy_payment set seq_to = null where id = :closed "),
                guarded(
                        "make a row younger",
                        "only ever closed",
                        "update subsidy_payment set seq_from = " + HEAD + " where id = :row "),
                guarded(
                        "make a row a draft again",
                        "only ever closed",
                        "update subsidy_payment set seq_from = null where id = :row "));
    }

    static Stream<Attack> onTheGuardsThemselves() {
        return Stream.of(
                denied("switch the triggers off", "alter table publication disable trigger all"),
                denied("replay as a replica", "set session_replication_role = replica"),
                denied("drop a trigger", "drop trigger guard_publication on publication"),
                denied("drop the acts", "drop table publication cascade"),
                denied(
                        "rewrite a guard",
                        "create or replace function refuse_removal() returns trigger"
                                + " language plpgsql as 'begin return old; end'"),
                denied("become the owner", "set role daylight_owner"));
    }

    @ParameterizedTest
    @MethodSource({"onPublications", "onTheSequence", "onRows", "onTheGuardsThemselves"})
    void theApplicationCannot(Attack attack) throws SQLException {
        attack.fails(Roles.APPLICATION, Target.things());
    }
}
