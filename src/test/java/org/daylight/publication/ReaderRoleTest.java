package org.daylight.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the reader's password sees what everyone sees. */
@QuarkusTest
class ReaderRoleTest {
    @Inject
    Families families;

    /** A new table is closed to the reader until this list says otherwise. */
    @Test
    void readsWhatIsPublicAndNothingElse() throws SQLException {
        var open = new TreeSet<String>();
        for (var relation : Roles.asSuperuser(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p', 'f')")) {
            var failure = Roles.READER.attempt(List.of("select * from " + relation + " limit 1"));
            if (failure == null) {
                open.add(relation);
            } else {
                assertEquals("42501", failure.getSQLState(), relation);
            }
        }
        var expected = new TreeSet<>(Set.of(
                "public_chunk",
                "public_body",
                "public_body_state",
                "publication",
                "sequence_head",
                "public_matter",
                "public_matter_stage",
                "public_matter_step",
                "public_posting"));
        families.all().forEach(family -> expected.add(family.rows().view()));
        assertEquals(expected, open);
    }

    @Test
    void seesNoDraftRow() throws SQLException {
        var target = Target.things();
        assertEquals(List.of("A//"), keys(target.get("other")));
        assertEquals(
                List.of("A//", "C//"),
                Roles.asSuperuser(
                        "select row_key from subsidy_payment where disclosure_id = ?::uuid order by 1",
                        target.get("other")));
    }

    private static List<String> keys(String disclosure) throws SQLException {
        var keys = new ArrayList<String>();
        try (var connection = Roles.READER.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select row_key from public_subsidy_payment where disclosure_id = '" + disclosure
                                + "' order by 1")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update publication set seq_to = null",
                "delete from publication",
                "truncate publication",
                "update sequence_head set seq = seq + 1",
                "select * from sequence_head for update",
                "insert into public_body values (gen_random_uuid(), 'x')",
                "update public_subsidy_payment set amount = 0",
                "delete from public_subsidy_payment",
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "create function mine() returns int language sql as 'select 1'",
                "copy publication to '/tmp/x'",
                "set role daylight_app"
            })
    void writesNothingEvenWhenItsSessionMay(String sql) throws SQLException {
        var failure = Roles.READER.attempt(List.of("set transaction read write", sql));
        assertEquals("42501", failure == null ? "done" : failure.getSQLState());
    }

    @Test
    void beginsReadOnly() throws SQLException {
        assertEquals(
                "25006",
                Roles.READER
                        .attempt(List.of("update publication set seq_to = null"))
                        .getSQLState());
    }
}
