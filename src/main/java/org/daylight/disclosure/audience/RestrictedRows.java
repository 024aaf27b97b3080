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
    /** The rows of both editions, but those that say the same in both. */
    private static final String DIFFERING =
            """
            select r.* from %1$s r
            where r.edition_id in (:from, :to) and r.seq_from is null and r.row_key > :after
              and not exists (
                select from %1$s o
                where o.edition_id = case when r.edition_id = :to then :from else :to end
                  and o.seq_from is null and o.row_key = r.row_key
                  and to_jsonb(o) - array['id', 'edition_id', 'salt', 'leaf'] = to_jsonb(r) - array['id', 'edition_id', 'salt', 'leaf'])
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
                .setMaxResults(2 * limit)
                .getResultList();
        var sides = rows.stream()
                .map(row -> new RowSide(row.rowKey, row.editionId.equals(to), row.row()))
                .toList();
        var found = Differences.between(sides, json);
        return found.subList(0, Math.min(limit, found.size()));
    }
}
