package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daylight.disclosure.difference.RowSide;
import org.daylight.disclosure.projection.RowForm;
import org.daylight.kernel.json.Ids;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Family;
import org.daylight.publication.MerkleRoot;
import org.hibernate.StatelessSession;

/**
 * The rows of editions, in whichever table their family keeps them. An open edition stores only what differs from what is
 * in force: its new and changed rows without a number, and the keys it leaves out.
 */
@ApplicationScoped
class EditionRows {
    /** The rows an open edition would have: in force, neither changed nor removed by it; and its own. */
    private static final String OF_OPEN_EDITION =
            """
            r.disclosure_id = :disclosure and (
                r.seq_from is null and r.edition_id = :edition
                or r.seq_from is not null and r.seq_to is null and r.row_key <> all (:removed)
                   and not exists (select from %1$s d
                                   where d.edition_id = :edition and d.seq_from is null and d.row_key = r.row_key))""";

    /** Its own rows, and those in force that it changes or removes. */
    private static final String DIFFERING =
            """
            r.disclosure_id = :disclosure and r.row_key > :after and (
                r.seq_from is null and r.edition_id = :edition
                or r.seq_from is not null and r.seq_to is null and (r.row_key = any (:removed)
                   or exists (select from %1$s d
                              where d.edition_id = :edition and d.seq_from is null and d.row_key = r.row_key)))""";

    /** Rows that go to the database together. */
    private static final int BATCH = 500;

    private final EntityManager entities;
    /** Keeps no row, for they are many; and does not write the draft, so that each deed writes it once. */
    private final StatelessSession table;

    private final BesideRows beside;
    private final Ids ids;

    EditionRows(EntityManager entities, StatelessSession table, BesideRows beside, Ids ids) {
        this.entities = entities;
        this.table = table;
        this.beside = beside;
        this.ids = ids;
    }

    /** Makes {@code entered} the rows of the draft; each key stands in them once. Few are in memory at a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> void replace(Family<?, R> family, Edition draft, Iterator<R> entered) {
        replace(family, draft, entered, null);
    }

    /** The same, once it is decided for each row which rules suppress some of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> void replace(
            Family<?, R> family, Edition draft, Iterator<R> entered, Iterator<Map<String, String>> rules) {
        dropDraftRows(family, draft);
        var form = beside.form(family);
        var rows = new EnteredRows<>(family, form, draft, ids);
        rows.stand(storedInForce(family, draft.disclosureId), beside.of(form, draft.disclosureId));
        while (entered.hasNext()) {
            var batch = rows.next(entered, rules, BATCH);
            table.insertMultiple(batch.rows());
            beside.insert(batch.hidden());
        }
        draft.removedRows = rows.removed();
    }

    /** Makes the rows of {@code live}, the edition in force, those of the draft. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> void copy(Family<?, R> family, Edition live, Edition draft) {
        replace(family, draft, rowsInForce(family, live).iterator());
    }

    /** The rows of the edition in force, as they were entered. One that is not for everyone has all of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> List<R> rowsInForce(Family<?, R> family, Edition live) {
        if (live.entry() != null) {
            return ofOpen(family, live);
        }
        var form = beside.form(family);
        var hidden = beside.of(form, live.disclosureId);
        return storedInForce(family, live.disclosureId)
                .map(stored -> form.whole(stored.row(), hidden.getOrDefault(stored.id, List.of())))
                .toList();
    }

    private <R extends Record> Stream<? extends DisclosedRow<R>> storedInForce(Family<?, R> family, UUID disclosureId) {
        return table.createQuery(
                        "from %s where disclosureId = :id and seqFrom is not null and seqTo is null"
                                .formatted(table(family)),
                        family.entityType())
                .setParameter("id", disclosureId)
                .getResultStream();
    }

    /** The rows of an open edition in the order of their keys, as they were entered. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> List<R> ofOpen(Family<?, R> family, Edition edition) {
        return open(family, edition).stream().map(OpenRow::whole).toList();
    }

    /** The same, with what is stored of each. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> List<OpenRow<R>> open(Family<?, R> family, Edition edition) {
        @SuppressWarnings("unchecked")
        List<DisclosedRow<R>> rows = bind(
                        entities.createNativeQuery(
                                "select r.* from %1$s r where %2$s order by r.row_key"
                                        .formatted(table(family), OF_OPEN_EDITION.formatted(table(family))),
                                family.entityType()),
                        edition)
                .getResultList();
        var form = beside.form(family);
        var hidden = beside.of(form, edition.disclosureId);
        return rows.stream()
                .map(stored -> new OpenRow<>(
                        stored.rowKey,
                        stored.row(),
                        form.whole(stored.row(), hidden.getOrDefault(stored.id, List.of()))))
                .toList();
    }

    /** How many rows of an open edition each rule suppresses a member of, by the rule's code. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, Long> suppressed(Family<?, ?> family, Edition edition, String field) {
        var column = column(RowForm.markOf(field));
        @SuppressWarnings("unchecked")
        List<Object[]> counts = bind(
                        entities.createNativeQuery(
                                "select r.%3$s, count(*) from %1$s r where r.%3$s is not null and %2$s group by 1 order by 1"
                                        .formatted(table(family), OF_OPEN_EDITION.formatted(table(family)), column)),
                        edition)
                .getResultList();
        Map<String, Long> byRule = new LinkedHashMap<>();
        counts.forEach(count -> byRule.put((String) count[0], ((Number) count[1]).longValue()));
        return byRule;
    }

    /** Whether a row of an open edition has that member, if only beside its public form. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean hasAny(Family<?, ?> family, Edition edition, String field) {
        return (Boolean) bind(
                        entities.createNativeQuery(
                                """
                                select exists (select from %1$s r where r.%3$s is not null and %2$s)
                                    or exists (select from hidden_value h
                                               where h.disclosure_id = :disclosure and h.field = :field)"""
                                        .formatted(
                                                table(family), OF_OPEN_EDITION.formatted(table(family)), column(field)),
                                Boolean.class),
                        edition)
                .setParameter("field", field)
                .getSingleResult();
    }

    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** How an open edition differs from what is in force: both sides of each row, by key, those after {@code after}. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> List<RowSide> differing(Family<?, R> family, Edition edition, String after, int limit) {
        @SuppressWarnings("unchecked")
        List<DisclosedRow<R>> rows = bind(
                        entities.createNativeQuery(
                                "select r.* from %1$s r where %2$s order by r.row_key, r.seq_from is null"
                                        .formatted(table(family), DIFFERING.formatted(table(family))),
                                family.entityType()),
                        edition)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new RowSide(row.rowKey, row.seqFrom == null, row.row()))
                .toList();
    }

    /** The Merkle head over the rows an open edition would have; holds one leaf at a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    MerkleRoot root(Family<?, ?> family, Edition edition) {
        var root = new MerkleRoot();
        try (java.util.stream.Stream<?> leaves = bind(
                        entities.createNativeQuery(
                                "select r.leaf from %1$s r where %2$s order by r.row_key"
                                        .formatted(table(family), OF_OPEN_EDITION.formatted(table(family))),
                                byte[].class),
                        edition)
                .setHint("org.hibernate.fetchSize", 5_000)
                .getResultStream()) {
            leaves.forEach(leaf -> root.add((byte[]) leaf));
        }
        return root;
    }

    private static jakarta.persistence.Query bind(jakarta.persistence.Query query, Edition edition) {
        return query.setParameter("disclosure", edition.disclosureId)
                .setParameter("edition", edition.id)
                .setParameter("removed", edition.removedRows.toArray(String[]::new));
    }

    /** Puts the edition's rows in force at {@code seq}: closes what it changes or leaves out, opens what it brings. */
    @Transactional(Transactional.TxType.MANDATORY)
    void number(Family<?, ?> family, Edition edition, long seq) {
        if (edition.number > 1) {
            closeChanged(family, edition, seq);
        }
        entities.createNativeQuery("update %s set seq_from = :seq where edition_id = :edition and seq_from is null"
                        .formatted(table(family)))
                .setParameter("seq", seq)
                .setParameter("edition", edition.id)
                .executeUpdate();
    }

    private void closeChanged(Family<?, ?> family, Edition edition, long seq) {
        entities.createNativeQuery(
                        """
                        update %1$s r set seq_to = :seq
                        where r.disclosure_id = :disclosure and r.seq_from is not null and r.seq_to is null
                          and (r.row_key = any (:removed) or r.row_key in (
                              select d.row_key from %1$s d where d.edition_id = :edition and d.seq_from is null))"""
                                .formatted(table(family)))
                .setParameter("seq", seq)
                .setParameter("disclosure", edition.disclosureId)
                .setParameter("edition", edition.id)
                .setParameter("removed", edition.removedRows.toArray(String[]::new))
                .executeUpdate();
    }

    /** Ends all rows of a disclosure at {@code seq}. */
    @Transactional(Transactional.TxType.MANDATORY)
    void close(Family<?, ?> family, UUID disclosureId, long seq) {
        entities.createNativeQuery(
                        """
                        update %s set seq_to = :seq
                        where disclosure_id = :disclosure and seq_from is not null and seq_to is null"""
                                .formatted(table(family)))
                .setParameter("seq", seq)
                .setParameter("disclosure", disclosureId)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void dropDraftRows(Family<?, ?> family, Edition draft) {
        beside.drop(beside.form(family), draft);
        table.createNativeMutationQuery(
                        "delete from %s where edition_id = :edition and seq_from is null".formatted(table(family)))
                .setParameter("edition", draft.id)
                .executeUpdate();
    }

    private static String table(Family<?, ?> family) {
        return family.rows().table();
    }
}
