package org.daylight.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daylight.publication.Act;
import org.daylight.publication.PublicReads;
import org.jdbi.v3.core.statement.Query;

/** Reads disclosures and editions as they were public at a number. Plain SQL; nothing here can change anything. */
@ApplicationScoped
public class PublicDisclosures {
    /** Content rather than a tombstone; what is expunged is no content, at whatever number one reads. */
    private static final String CONTENT =
            "p.family is not null and p.act not in ('withdrawal', 'expunction', 'history-expunction')"
                    + " and p.expunged_by is null";

    private static final String IN_FORCE = "p.seq <= :at and (p.seq_to is null or p.seq_to > :at) and " + CONTENT;

    private static final String BODY =
            """
            join public_body b on b.id = p.body_id
            join public_body_state s on s.body_id = p.body_id
                and s.seq_from <= :at and (s.seq_to is null or s.seq_to > :at)""";

    /** The body as it was called when it published: what an edition says never changes, nor does its tag. */
    private static final String BODY_THEN = BODY.replace(":at", "p.seq");

    /** Not the header, which is long and no part of a summary. */
    private static final String SUMMARY =
            """
            select p.subject_id, p.index_number, p.family, b.code, s.name, p.title, p.period, p.edition, p.seq, p.published_at,
                p.row_count = 0 as nil
            from publication p
            """;

    private final PublicReads reads;
    private final ObjectMapper json;

    PublicDisclosures(PublicReads reads, ObjectMapper json) {
        this.reads = reads;
        this.json = json;
    }

    /**
     * What narrows the list; null means all.
     *
     * @param nil whether they are to say that there is nothing to disclose: no other edition is without rows
     */
    public record Filter(String body, String family, String period, UUID matter, String stage, Boolean nil) {}

    /** In force at {@code at}, newest first, those with numbers below {@code before}. */
    public List<DisclosureSummary> list(long at, Filter filter, long before, int limit) {
        var sql = new StringBuilder(SUMMARY)
                .append(BODY)
                .append(" where ")
                .append(IN_FORCE)
                .append(" and p.seq < :before");
        if (filter.body() != null) {
            sql.append(" and p.body_id = (select id from public_body where code = :body)");
        }
        if (filter.family() != null) {
            sql.append(" and p.family = :family");
        }
        if (filter.period() != null) {
            sql.append(" and p.period = :period");
        }
        if (filter.matter() != null || filter.stage() != null) {
            sql.append(" and exists (select from public_matter_stage g where g.seq = p.seq")
                    .append(filter.matter() == null ? "" : " and g.matter_id = :matter")
                    .append(filter.stage() == null ? ")" : " and g.stage = :stage)");
        }
        if (filter.nil() != null) {
            sql.append(filter.nil() ? " and p.row_count = 0" : " and p.row_count > 0");
        }
        sql.append(" order by p.seq desc limit :limit");
        return reads.at(at, handle -> bind(handle.createQuery(sql.toString()), filter)
                .bind("at", at)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> summary(row))
                .list());
    }

    private static Query bind(Query query, Filter filter) {
        if (filter.body() != null) {
            query.bind("body", filter.body());
        }
        if (filter.family() != null) {
            query.bind("family", filter.family());
        }
        if (filter.period() != null) {
            query.bind("period", filter.period());
        }
        if (filter.matter() != null) {
            query.bind("matter", filter.matter());
        }
        if (filter.stage() != null) {
            query.bind("stage", filter.stage());
        }
        return query;
    }

    /** The edition in force at {@code at}. */
    public Optional<EditionView> current(UUID disclosure, long at) {
        return edition("p.subject_id = :subject and " + IN_FORCE, disclosure, at, 0);
    }

    /** Edition {@code number}, if it was public by {@code at}. */
    public Optional<EditionView> edition(UUID disclosure, long number, long at) {
        return edition(
                "p.subject_id = :subject and p.edition = :number and p.seq <= :at and " + CONTENT,
                disclosure,
                at,
                number);
    }

    private Optional<EditionView> edition(String where, UUID disclosure, long at, long number) {
        return reads.at(at, handle -> handle.createQuery(editionSql(where))
                .bind("subject", disclosure)
                .bind("at", at)
                .bind("number", number)
                .map((row, context) -> edition(row, at))
                .findOne());
    }

    /** All editions that were public by {@code at}, the first one first. */
    public List<EditionView> editions(UUID disclosure, long at) {
        var where = "p.subject_id = :subject and p.seq <= :at and " + CONTENT;
        return reads.at(at, handle -> handle.createQuery(editionSql(where) + " order by p.seq")
                .bind("subject", disclosure)
                .bind("at", at)
                .map((row, context) -> edition(row, at))
                .list());
    }

    private static String editionSql(String where) {
        return "select p.*, b.code, s.name, n.act as next_act from publication p " + BODY_THEN
                + " left join publication n on n.seq = p.seq_to where " + where;
    }

    /** The tombstone, when the disclosure stands withdrawn at {@code at}. */
    public Optional<Tombstone> tombstone(UUID disclosure, long at) {
        return reads.at(at, handle -> handle.createQuery(
                        """
                        select seq, edition, published_at, header from publication p
                        where p.subject_id = :subject and p.act = :act and p.seq <= :at and p.expunged_by is null""")
                .bind("subject", disclosure)
                .bind("act", Act.WITHDRAWAL)
                .bind("at", at)
                .map((row, context) -> new Tombstone(
                        row.getLong("seq"), row.getInt("edition"), instant(row), reason(row.getBytes("header"))))
                .findOne());
    }

    private String reason(byte[] header) {
        try {
            return json.readTree(new String(header, StandardCharsets.UTF_8))
                    .path("reason")
                    .textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored header is JSON", e);
        }
    }

    private static DisclosureSummary summary(ResultSet row) throws SQLException {
        return new DisclosureSummary(
                row.getObject("subject_id", UUID.class),
                row.getString("index_number"),
                row.getString("family"),
                new BodyRef(row.getString("code"), row.getString("name")),
                row.getString("title"),
                row.getString("period"),
                row.getInt("edition"),
                row.getLong("seq"),
                instant(row),
                row.getBoolean("nil") ? true : null);
    }

    private static EditionView edition(ResultSet row, long at) throws SQLException {
        var ended = row.getObject("seq_to", Long.class);
        var seqTo = ended == null || ended > at ? null : ended;
        return new EditionView(
                row.getObject("subject_id", UUID.class),
                row.getString("index_number"),
                row.getString("family"),
                new BodyRef(row.getString("code"), row.getString("name")),
                row.getInt("edition"),
                state(seqTo, row.getString("next_act")),
                row.getString("act"),
                row.getLong("seq"),
                seqTo,
                instant(row),
                text(row.getBytes("header")),
                hex(row.getBytes("salt")),
                hex(row.getBytes("header_digest")),
                row.getInt("row_count"),
                hex(row.getBytes("row_root")),
                hex(row.getBytes("attachments_root")));
    }

    private static EditionView.State state(Long seqTo, String nextAct) {
        if (seqTo == null) {
            return EditionView.State.CURRENT;
        }
        return Act.WITHDRAWAL.equals(nextAct) ? EditionView.State.WITHDRAWN : EditionView.State.SUPERSEDED;
    }

    static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("published_at", OffsetDateTime.class).toInstant();
    }

    static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
