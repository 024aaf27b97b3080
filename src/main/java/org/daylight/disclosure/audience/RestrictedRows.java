package org.daylight.disclosure.audience;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.daylight.disclosure.difference.Differences;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.disclosure.difference.RowSide;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Family;

/** Rows of restricted disclosures. Each edition has all of its own, for without a number none can be in force in two. */
@ApplicationScoped
public class RestrictedRows {
    /**
     * The rows of both editions, but those that say the same in both. A full join, which is never made row by row, however
     * few rows the planner thinks there are.
     */
    private static final String DIFFERING =
            """
            select r.* from %1$s r where r.edition_id in (:from, :to) and r.seq_from is null and r.row_key in (
                select coalesce(f.row_key, t.row_key)
                from (select * from %1$s where edition_id = :from and seq_from is null and row_key > :after) f
                full join (select * from %1$s where edition_id = :to and seq_from is null and row_key > :after) t
                    on f.row_key = t.row_key
                where to_jsonb(f) - array['id', 'edition_id', 'salt', 'leaf']
                    is distinct from to_jsonb(t) - array['id', 'edition_id', 'salt', 'leaf']
                order by 1 limit :keys)
            order by r.row_key, r.edition_id = :to""";

    private final EntityManager entities;
    private final ObjectMapper json;

    RestrictedRows(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The rows of an edition in the order of their keys, those after {@code after}. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> List<RestrictedRow> of(Family<?, R> family, UUID edition, String after, int limit) {
        @SuppressWarnings("unchecked")
        List<DisclosedRow<R>> rows = entities.createNativeQuery(
                        """
                        select * from %s where edition_id = :edition and seq_from is null and row_key > :after
                        order by row_key"""
                                .formatted(family.rows().table()),
                        family.entityType())
                .setParameter("edition", edition)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        var hex = HexFormat.of();
        return rows.stream()
                .map(row -> new RestrictedRow(row.rowKey, row.row(), hex.formatHex(row.salt), hex.formatHex(row.leaf)))
                .toList();
    }

    /**
     * The rows that differ, in the order of their keys, those after {@code after}; at most {@code limit}.
     *
     * @param from an edition of the same disclosure, or one that there is not: then every row was added
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <R extends Record> List<RowDifference> differences(
            Family<?, R> family, UUID from, UUID to, String after, int limit) {
        @SuppressWarnings("unchecked")
        List<DisclosedRow<R>> rows = entities.createNativeQuery(
                        DIFFERING.formatted(family.rows().table()), family.entityType())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", after)
                .setParameter("keys", limit)
                .getResultList();
        var sides = rows.stream()
                .map(row -> new RowSide(row.rowKey, row.editionId.equals(to), row.row()))
                .toList();
        return Differences.between(sides, json);
    }
}
