package org.daylight.publication;

import static org.daylight.publication.Attack.constrained;
import static org.daylight.publication.Attack.denied;
import static org.daylight.publication.Attack.guarded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.disclosure.Desk;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever has the application's password makes nothing public that is not for everyone, and rewrites no register. They aim
 * at edition {@code :edition} of {@code :d}, entered as {@code :entry}, and its row {@code :row}; {@code :open} is public.
 */
@QuarkusTest
class RestrictedGuardsTest {
    private static final String HEAD = "update restricted_head h set entry = entry + 1 from disclosure d"
            + " where d.id = :d and h.body_id = d.body_id and h.audience = d.audience";
    private static Map<String, String> things;

    private static synchronized Map<String, String> things() {
        if (things == null) {
            var desk = Desk.open(BodyKind.ENTERPRISE);
            var disclosure = desk.published("internal", Desk.rows("A"));
            things = Map.of(
                    "d", disclosure,
                    "open", desk.published(Desk.rows("A")),
                    "entry", one("select id from restricted_publication where disclosure_id = ?::uuid", disclosure),
                    "edition", one("select id from edition where disclosure_id = ?::uuid", disclosure),
                    "row", one("select id from subsidy_payment where disclosure_id = ?::uuid", disclosure));
        }
        return things;
    }

    private static String one(String query, String argument) {
        return Roles.asSuperuser(query, argument).get(0);
    }

    static Stream<Attack> byTheApplication() {
        return Stream.of(
                denied("rewrite an entry", "update restricted_publication set title = 'x' where id = :entry "),
                denied("erase an entry", "delete from restricted_publication where id = :entry "),
                denied("erase a register", "delete from restricted_head"),
                denied(
                        "say that it was expunged",
                        "update restricted_publication set expunged_by = 2 where id = :entry "),
                denied("move a register", "update restricted_head set audience = 'GROUP'"),
                denied("name an order's entry", "update expunction_order set entry = 1"),
                guarded("leave a gap", "was taken and not used", HEAD),
                guarded("skip an entry", "given out one by one", HEAD.replace("+ 1", "+ 2")),
                guarded("go back", "given out one by one", HEAD.replace("+ 1", "- 1")),
                guarded(
                        "end an entry by nothing",
                        "is closed once, by the newest one",
                        "update restricted_publication set entry_to = entry + 1 where id = :entry "),
                guarded(
                        "enter what is for everyone",
                        "the register is not that of",
                        HEAD,
                        entry(":open ", "'INTERNAL'", "'correction'")),
                guarded(
                        "enter it in another register",
                        "the register is not that of",
                        entry(":d ", "'GROUP'", "'correction'")),
                constrained(
                        "have two newest entries",
                        "23505",
                        "restricted_publication_one_newest",
                        HEAD,
                        entry(":d ", "'INTERNAL'", "'correction'")),
                guarded(
                        "say so and not do it",
                        "says that it expunged and has not",
                        HEAD,
                        "update restricted_publication p set entry_to = p.entry + 1 where id = :entry ",
                        entry(":d ", "'INTERNAL'", "'expunction'")),
                guarded("widen it", "never changes", "update disclosure set audience = 'PUBLIC' where id = :d "),
                guarded(
                        "narrow what is public",
                        "never changes",
                        "update disclosure set audience = 'INTERNAL' where id = :open "),
                guarded(
                        "name no group",
                        "say which group",
                        "insert into disclosure (id, family, body_id, state, version, audience)"
                                + " select gen_random_uuid(), family, body_id, 'UNPUBLISHED', 0, 'GROUP' from disclosure where id = :d "),
                guarded("add a row", "gets no more rows", row()),
                guarded("remove a row", "is never deleted", "delete from subsidy_payment where id = :row "),
                guarded(
                        "number a row",
                        "change only with an act of their disclosure",
                        "update subsidy_payment set seq_from = (select seq from sequence_head) where id = :row "),
                guarded(
                        "give it a public number",
                        "takes no public number",
                        "update sequence_head set seq = seq + 1",
                        """
                        insert into publication (seq, act, subject_id, body_id, title, header, salt, header_digest, row_count,
                            row_root, attachments_root, published_at, leaf)
                        select h.seq, 'first-edition', :d , r.body_id, 'x', r.header, r.salt, r.header_digest, 0, r.row_root,
                            r.row_root, h.published_at, ''
                        from sequence_head h, restricted_publication r where r.id = :entry and true"""),
                guarded(
                        "erase without an order",
                        "has an approved order and an act of its own",
                        "select expunge_restricted(gen_random_uuid())"));
    }

    private static String entry(String disclosure, String audience, String act) {
        return """
                insert into restricted_publication (id, body_id, audience, entry, act, disclosure_id, family, index_number,
                    edition, title, header, salt, header_digest, row_count, row_root, published_at)
                select gen_random_uuid(), h.body_id, %2$s, h.entry, %3$s, %1$s, r.family, r.index_number, 1, 'x', r.header,
                    r.salt, r.header_digest, 0, r.row_root, h.published_at
                from restricted_publication r join restricted_head h using (body_id, audience) where r.id = :entry and true"""
                .formatted(disclosure, audience, act);
    }

    private static String row() {
        return """
                insert into subsidy_payment (id, disclosure_id, edition_id, row_key, salt, leaf, granularity, area_code,
                    area_name, amount, currency)
                select gen_random_uuid(), disclosure_id, edition_id, 'Z//', salt, leaf, granularity, 'Z', area_name, amount,
                    currency from subsidy_payment where id = :row and true""";
    }

    @ParameterizedTest
    @MethodSource("byTheApplication")
    void theDatabaseRefuses(Attack attack) throws SQLException {
        attack.fails(Roles.APPLICATION, things());
    }

    @Test
    void theRowsThatArePublishedWithoutANumberAreInNoPublicView() {
        var disclosure = things().get("d");
        assertEquals(List.of("1"), count("subsidy_payment", disclosure));
        assertEquals(List.of("0"), count("public_subsidy_payment", disclosure));
    }

    private static List<String> count(String table, String disclosure) {
        return Roles.asSuperuser("select count(*) from " + table + " where disclosure_id = ?::uuid", disclosure);
    }
}
