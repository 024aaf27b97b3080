package org.daylight.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daylight.kernel.persistence.Roles;

/**
 * Something the database must refuse.
 *
 * @param state the SQLSTATE it refuses it with
 * @param words part of the message: a trigger's sentence or a constraint's name
 * @param statements one transaction; {@code :name} stands for a thing of the {@link Target}
 */
record Attack(String name, String state, String words, List<String> statements) {
    private static final List<String> TABLES = List.of(
            "sequence_head",
            "publication",
            "public_body",
            "public_body_state",
            "audit_event",
            "index_counter",
            "disclosure",
            "edition",
            "review_case",
            "expunction_order",
            "matter",
            "matter_step",
            "idempotent_answer",
            "staff_post",
            "recusal",
            "restricted_head",
            "restricted_publication",
            "subsidy_payment",
            "hidden_value");

    /** Refused for want of a grant. */
    static Attack denied(String name, String... statements) {
        return new Attack(name, "42501", "", Arrays.asList(statements));
    }

    /** Refused by a trigger that says {@code words}. */
    static Attack guarded(String name, String words, String... statements) {
        return new Attack(name, "P0001", words, Arrays.asList(statements));
    }

    /** Refused by the unique index or foreign key or check called {@code constraint}. */
    static Attack constrained(String name, String state, String constraint, String... statements) {
        return new Attack(name, state, constraint, Arrays.asList(statements));
    }

    /** Tries it: refused as foretold, and nothing is otherwise than before. */
    void fails(Roles as, Map<String, String> target) throws SQLException {
        var before = fingerprint();
        var failure =
                as.attempt(statements.stream().map(sql -> aimed(sql, target)).toList());
        assertNotNull(failure, "nobody refused it");
        assertEquals(state, failure.getSQLState(), failure.getMessage());
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
        assertEquals(before, fingerprint());
    }

    private static String aimed(String sql, Map<String, String> target) {
        var aimed = sql;
        for (var thing : target.entrySet()) {
            aimed = aimed.replace(":" + thing.getKey() + " ", "'" + thing.getValue() + "' ");
        }
        return aimed;
    }

    private static List<String> fingerprint() {
        return TABLES.stream()
                .map(table -> table
                        + Roles.asSuperuser("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                + table + " t"))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
