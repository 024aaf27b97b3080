package org.daylight.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;

/** The guard of the rows stays cheap when a session that made small corrections publishes a large table. */
@QuarkusTest
class GuardedRowsTest {
    private static final int ROWS = 40_000;

    @Test
    void manyRowsAfterFew() throws SQLException {
        var target = Target.things();
        try (var connection = Roles.APPLICATION.connect();
                var statement = connection.createStatement()) {
            // Pair by pair, 40,000 rows take minutes; side by side, a second.
            statement.execute("set statement_timeout = '30s'");
            statement.execute("insert into subsidy_payment " + copies("'few' || n", 3, target.get("draftrow")));
            take(statement, target.get("other"));
            for (int i = 1; i <= 3; i++) {
                assertEquals(1, statement.executeUpdate(number("= 'few" + i + "'")));
            }
            statement.execute("insert into subsidy_payment " + copies("'many' || n", ROWS, target.get("draftrow")));
            assertEquals(ROWS, statement.executeUpdate(number("like 'many%'")));
            connection.rollback();
        }
    }

    private static String copies(String key, int count, String row) {
        return """
                select gen_random_uuid(), disclosure_id, edition_id, %s, salt, leaf, null, null,
                       granularity, area_code, area_name, null, null, 1, null, null, null, 1, 'CNY'
                from subsidy_payment, generate_series(1, %d) n where id = '%s'"""
                .formatted(key, count, row);
    }

    private static String number(String keys) {
        return "update subsidy_payment set seq_from = (select seq from sequence_head) where seq_from is null and row_key "
                + keys;
    }

    private static void take(java.sql.Statement statement, String disclosure) throws SQLException {
        statement.execute("update sequence_head set seq = seq + 1");
        statement.execute("update publication set seq_to = (select seq from sequence_head) where seq_to is null"
                + " and subject_id = '" + disclosure + "'");
        statement.execute(
                """
                insert into publication (seq, act, subject_id, body_id, family, index_number, edition, title, period,
                    header, salt, header_digest, row_count, row_root, attachments_root, published_at, leaf)
                select h.seq, 'correction', subject_id, body_id, family, index_number, 2, title, period,
                    header, salt, header_digest, row_count, row_root, attachments_root, h.published_at, leaf
                from publication p, sequence_head h where subject_id = '%s' and p.seq_to = h.seq"""
                        .formatted(disclosure));
    }
}
