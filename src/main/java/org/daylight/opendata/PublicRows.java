package org.daylight.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daylight.publication.Family;
import org.daylight.publication.PublicReads;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the rows of any family as they were public at a number. */
@ApplicationScoped
public class PublicRows {
    private final PublicReads reads;

    PublicRows(PublicReads reads) {
        this.reads = reads;
    }

    /** Where a page of rows begins: after the row with {@code key} that came into force at {@code seq}. */
    public record Start(long seq, String key) {
        public static final Start FIRST = new Start(Long.MAX_VALUE, "");
    }

    /** A row of the collection with the key it is paged by. */
    public record Keyed(String key, DisclosedRowView view) {}

    /**
     * Rows across disclosures, those newest in force first. What the act that brought a row says of its body, index number
     * and period holds as long as the row does.
     *
     * @param conditions SQL conditions with the arguments they name
     */
    public <R extends Record> List<Keyed> across(
            Family<?, R> family, long at, Map<String, Object> conditions, Start start, int limit) {
        var sql = new StringBuilder(
                """
                        select r.*, p.index_number as act_index_number, p.period as act_period,
                            b.code as body_code, s.name as body_name
                        from %s r
                        join publication p on p.seq = r.seq_from and p.family is not null
                        join public_body b on b.id = p.body_id
                        join public_body_state s on s.body_id = p.body_id
                            and s.seq_from <= :at and (s.seq_to is null or s.seq_to > :at)
                        where r.seq_from <= :from and p.seq <= :from and (r.seq_to is null or r.seq_to > :at)"""
                        .formatted(family.rows().view()));
        // One bound that the index can begin at, not an "or" that it would have to read up to.
        if (!start.equals(Start.FIRST)) {
            sql.append(" and (r.seq_from < :from or r.row_key > :startKey)");
        }
        int i = 0;
        for (var condition : conditions.keySet()) {
            sql.append(" and ").append(condition.replace(":value", ":value" + i++));
        }
        sql.append(" order by r.seq_from desc, r.row_key limit :limit");
        var mapper = ConstructorMapper.of(family.rowType());
        return reads.at(at, handle -> {
            var query = handle.createQuery(sql.toString());
            int n = 0;
            for (var value : conditions.values()) {
                query.bind("value" + n++, value);
            }
            return query.bind("at", at)
                    .bind("from", Math.min(at, start.seq()))
                    .bind("startKey", start.key())
                    .bind("limit", limit)
                    .map(new WithRow<>(
                            mapper,
                            (row, members) -> new Keyed(
                                    row.getString("row_key"),
                                    new DisclosedRowView(
                                            row.getObject("disclosure_id", UUID.class),
                                            row.getString("act_index_number"),
                                            new BodyRef(row.getString("body_code"), row.getString("body_name")),
                                            row.getString("act_period"),
                                            row.getLong("seq_from"),
                                            members))))
                    .list();
        });
    }

    /** The rows of one edition, published by {@code seq}, in the order in which they were hashed. */
    public <R extends Record> List<EditionRow> of(
            Family<?, R> family, UUID disclosure, long seq, String afterKey, int limit) {
        var mapper = ConstructorMapper.of(family.rowType());
        return reads.at(seq, handle -> handle.createQuery(
                        """
                        select r.*, case when r.salt is null then (
                            select max(p.seq) from publication p where p.subject_id = r.disclosure_id
                                and p.act in ('names-expunction', 'history-expunction')) end as expunged_by
                        from %s r
                        where r.disclosure_id = :disclosure and r.seq_from <= :at
                            and (r.seq_to is null or r.seq_to > :at) and r.row_key > :after
                        order by r.row_key limit :limit"""
                                .formatted(family.rows().view()))
                .bind("disclosure", disclosure)
                .bind("at", seq)
                .bind("after", afterKey)
                .bind("limit", limit)
                .map(new WithRow<>(
                        mapper,
                        (row, members) -> new EditionRow(
                                row.getString("row_key"),
                                members,
                                PublicDisclosures.hex(row.getBytes("salt")),
                                PublicDisclosures.hex(row.getBytes("leaf")),
                                row.getObject("expunged_by", Long.class))))
                .list());
    }
}
