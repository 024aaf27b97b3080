package org.daylight.disclosure.expunction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;

/** What is expunged is nowhere in the database any more; and nothing else is missing. */
@QuarkusTest
class ExpungedEverywhereTest {
    /** What expunge() empties. */
    private static final Set<String> ERASED = Set.of(
            "attachment.digest",
            "attachment.media_type",
            "attachment.owner_kind",
            "attachment.thumbnail",
            "audit_event.detail",
            "edition.attachments",
            "disclosure.audience_group",
            "edition.content",
            "edition.correction_reason",
            "edition.matter_reason",
            "edition.matter_stage",
            "edition.decision",
            "edition.nil_reason",
            "edition.notes",
            "edition.period",
            "edition.removed_rows",
            "edition.summary",
            "edition.title",
            "hidden_value.audience",
            "hidden_value.field",
            "hidden_value.rule",
            "hidden_value.value",
            "idempotent_answer.answer",
            "idempotent_answer.request_digest",
            "publication.header",
            "publication.period",
            "publication.salt",
            "publication.title",
            "recusal.words",
            "restricted_publication.header",
            "restricted_publication.period",
            "restricted_publication.salt",
            "restricted_publication.title",
            "review_case.return_reason",
            "review_case.title",
            "review_case.verdict",
            "stored_chunk.bytes",
            "stored_chunk.digest",
            "stored_file.digest");

    /** Who did what, codes, digests whose salt is gone, and what the expunction itself says. */
    private static final Set<String> KEPT = Set.of(
            "audit_event.acting_for",
            "audit_event.action",
            "audit_event.actor",
            "audit_event.from_state",
            "audit_event.subject_kind",
            "audit_event.to_state",
            "disclosure.audience",
            "disclosure.family",
            "disclosure.index_number",
            "disclosure.names_field",
            "disclosure.names_rule",
            "disclosure.state",
            "edition.authors",
            "edition.held_because",
            "edition.scheduled_by",
            "edition.scheduled_for",
            "edition.state",
            "expunction_order.citation",
            "expunction_order.decided_by",
            "expunction_order.ground",
            "expunction_order.ordered_by",
            "expunction_order.reason",
            "expunction_order.refusal_reason",
            "expunction_order.state",
            "idempotent_answer.actor",
            "idempotent_answer.key",
            "index_counter.series",
            "posting.state",
            "publication.act",
            "publication.attachments_root",
            "publication.family",
            "publication.header_digest",
            "publication.index_number",
            "publication.leaf",
            "publication.row_root",
            "recusal.ground",
            "recusal.ordered_by",
            "recusal.subject",
            "restricted_head.audience",
            "restricted_publication.act",
            "restricted_publication.audience",
            "restricted_publication.family",
            "restricted_publication.header_digest",
            "restricted_publication.index_number",
            "restricted_publication.row_root",
            "review_case.approver",
            "review_case.approver_for",
            "review_case.authors",
            "review_case.returned_by",
            "review_case.returned_for",
            "review_case.reviewer",
            "review_case.reviewer_for",
            "review_case.state",
            "review_case.subject_kind",
            "review_case.taken_by");

    /** Nothing of a disclosure: bodies, people, matters (they have words of their own), migrations. */
    private static final Set<String> ELSEWHERE = Set.of(
            "public_body",
            "public_body_state",
            "staff_post",
            "body_proxy",
            "job",
            "matter",
            "matter_step",
            "flyway_schema_history");

    private final Desk desk = Desk.open();

    @Test
    void everyColumnThatHoldsWordsIsDecidedOn() {
        var decided = new TreeSet<>(ERASED);
        decided.addAll(KEPT);
        var columns = Roles.asSuperuser(
                """
                select table_name || '.' || column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and data_type not in ('uuid', 'bigint', 'integer', 'smallint', 'boolean', 'xid8', 'date',
                                        'timestamp with time zone')
                  and not exists (select from pg_trigger where tgrelid = to_regclass(table_name)
                                  and tgfoid = 'guard_disclosed_rows'::regproc)""");
        columns.removeIf(column -> ELSEWHERE.contains(column.replaceFirst("\\..*", "")));
        assertEquals(decided, new TreeSet<>(columns), "say of each new column whether expunge() must empty it");
    }

    @Test
    void theWordOfAnExpungedDisclosureIsGoneAndAllElseStays() {
        var corrected = Told.by(desk, "Zq7corrected");
        corrected.correctionUnderReview();
        var withdrawn = Told.by(desk, "Zq7withdrawn");
        withdrawn.withdraw();
        var untouched = Told.by(desk, "Zq7untouched");
        // So that the planner's statistics have seen them.
        asOwner("analyze");
        var places = Set.of(
                "audit_event",
                "edition",
                "hidden_value",
                "idempotent_answer",
                "pg_statistic",
                "publication",
                "recusal",
                "review_case",
                "stored_chunk",
                "subsidy_payment");
        assertEquals(places, Everywhere.holding(corrected.word));
        assertEquals(places, Everywhere.holding(withdrawn.word));
        var others = others(corrected.id, withdrawn.id);
        var leaves = leaves(corrected.id);

        Expunging.expunged(desk, corrected.id);
        assertEquals(Set.of(), Everywhere.holding(corrected.word));
        assertEquals(places, Everywhere.holding(withdrawn.word));
        Expunging.expunged(desk, withdrawn.id);
        assertEquals(Set.of(), Everywhere.holding(withdrawn.word));
        assertEquals(places, Everywhere.holding(untouched.word));
        assertEquals(others, others(corrected.id, withdrawn.id));
        assertEquals(leaves, leaves(corrected.id).subList(0, leaves.size()));
    }

    @Test
    void whatIsForAGroupLeavesNoWordEither() {
        var told = Told.by(desk, "Zq7group", "group");
        told.correctionUnderReview();
        var untouched = Told.by(desk, "Zq7others", "group");
        asOwner("analyze");
        var places = Everywhere.holding(told.word);
        assertTrue(
                places.containsAll(Set.of(
                        "audit_event",
                        "disclosure",
                        "edition",
                        "restricted_publication",
                        "review_case",
                        "subsidy_payment")),
                places.toString());
        Expunging.approve(Expunging.headAbove(desk), Expunging.ordered(desk.approver, told.id))
                .then()
                .statusCode(200);
        assertEquals(Set.of(), Everywhere.holding(told.word));
        assertEquals(places, Everywhere.holding(untouched.word));
    }

    /** A table of rows that no family had when expunge() was written. */
    @Test
    void aFamilyToComeIsExpungedToo() {
        var told = Told.by(desk, "Zq7future");
        asOwner(
                """
                create table future_row (id uuid primary key, disclosure_id uuid, edition_id uuid, seq_from bigint, seq_to bigint, words text)""",
                """
                insert into future_row values (gen_random_uuid(), '%s', gen_random_uuid(), 1, null, 'Zq7future'),
                    (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, null, 'Zq7another')"""
                        .formatted(told.id),
                """
                create trigger guard_delete after delete on future_row
                    referencing old table as old_rows for each statement execute function guard_disclosed_rows()""");
        try {
            Expunging.expunged(desk, told.id);
            assertEquals(List.of("Zq7another"), Roles.asSuperuser("select words from future_row"));
            assertEquals(Set.of(), Everywhere.holding(told.word));
        } finally {
            asOwner("drop table future_row");
        }
    }

    private static void asOwner(String... statements) {
        try {
            assertEquals(null, Roles.OWNER.attempt(List.of(statements)));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What the two disclosures have nothing to do with. */
    private static List<String> others(String one, String two) {
        return Roles.asSuperuser(
                """
                select md5(string_agg(t, '|' order by t)) from (
                    select p::text as t from publication p where subject_id not in ('%1$s', '%2$s')
                        and not exists (select from posting o where o.id = p.subject_id
                            and o.disclosure_id in ('%1$s', '%2$s'))
                    union all select e::text from edition e where disclosure_id not in ('%1$s', '%2$s')
                    union all select r::text from subsidy_payment r where disclosure_id not in ('%1$s', '%2$s')
                    union all select d::text from disclosure d where id not in ('%1$s', '%2$s')
                    union all select c::text from review_case c join edition e on e.id = c.subject_id
                        where e.disclosure_id not in ('%1$s', '%2$s')
                    union all select i::text from idempotent_answer i where not expunged
                        and answer not like '%%%1$s%%' and answer not like '%%%2$s%%') as all_else"""
                        .formatted(one, two));
    }

    private static List<String> leaves(String disclosure) {
        return Roles.asSuperuser(
                "select seq || ' ' || leaf::text || header_digest || row_root || row_count from publication"
                        + " where subject_id = ?::uuid order by seq",
                disclosure);
    }
}
