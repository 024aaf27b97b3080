package org.daylight.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Households;
import org.daylight.kernel.persistence.Roles;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has the application's password erases names when their time is over, by an act, and in no other way. */
@QuarkusTest
class NamesGuardsTest {
    private static String disclosure;

    private static final String TAKE =
            "update sequence_head set seq = seq + 1, published_at = greatest(published_at, %s)";

    private static final String ACT =
            """
            insert into publication (seq, act, subject_id, body_id, family, index_number, edition, title, period,
                header, salt, header_digest, row_count, row_root, attachments_root, published_at, leaf)
            select h.seq, 'names-expunction', subject_id, body_id, family, index_number, 2, title, period,
                header, salt, header_digest, row_count, row_root, attachments_root, h.published_at, leaf
            from publication p, sequence_head h where subject_id = ':d' and p.seq_to = h.seq""";

    private static final String CLOSE =
            "update publication set seq_to = (select seq from sequence_head) where seq_to is null and subject_id = ':d'";

    private static synchronized String disclosure() {
        if (disclosure == null) {
            // Later than what other tests published, so that the names' time is not over by the instants of the record.
            var newest = Instant.parse(Roles.asSuperuser(
                            "select to_json(published_at at time zone 'UTC') #>> '{}' || 'Z' from sequence_head")
                    .get(0));
            TestClock.set(newest.isBefore(TestClock.START) ? TestClock.START : newest);
            var desk = Desk.open();
            disclosure = desk.published(Households.households("守"));
        }
        return disclosure;
    }

    private static SQLException attempt(String... statements) throws SQLException {
        return Roles.APPLICATION.attempt(Arrays.stream(statements)
                .map(each -> each.replace(":d", disclosure()))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    insert into names_removal (disclosure_id) values (':d')               | 42501 | names_removal
                    update names_removal set seq = 1                                      | 42501 | names_removal
                    select remove_names(':d')                                             | P0001 | are erased by an act
                    select remove_names(gen_random_uuid())                                | P0001 | stand for a time
                    update disclosure set names_until = '2026-07-02' where id = ':d'      | P0001 | is said once
                    update disclosure set names_until = null, names_field = null, names_rule = null where id = ':d' | P0001 | is said once
                    update disclosure set names_rule = null where id = ':d'               | P0001 | is said once
                    update subsidy_payment set beneficiary_name = null where disclosure_id = ':d' | 42501 | subsidy_payment
                    update edition set by_rule = true where disclosure_id = ':d'          | P0001 | is said once
                    insert into edition (id, disclosure_id, number, state, title, period, summary, content, correction_reason, authors, created_at, changed_at, version, by_rule) select gen_random_uuid(), disclosure_id, 2, 'DRAFT', title, period, summary, content, 'x', authors, created_at, changed_at, 0, true from edition where disclosure_id = ':d' | P0001 | is made by no rule
                    update sequence_head set expunction = seq                             | 42501 | sequence_head
                    """)
    void isRefused(String statement, String state, String words) throws SQLException {
        var refused = attempt(statement);
        assertEquals(state, refused == null ? "done" : refused.getSQLState());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"false, erased names and has not", "true, may stand until"})
    void anActThatErasesDoesSoAndInTime(boolean erased, String words) throws SQLException {
        var refused = attempt(
                erased ? "select remove_names(':d')" : "select 1",
                TAKE.formatted("timestamptz '2026-07-01T00:00:00Z'"),
                CLOSE,
                ACT);
        assertEquals("P0001", refused == null ? "done" : refused.getSQLState());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
        assertEquals(
                List.of("3"),
                Roles.asSuperuser(
                        "select count(*) from subsidy_payment where disclosure_id = ?::uuid and salt is not null"
                                + " and beneficiary_name is not null",
                        disclosure()));
    }
}
