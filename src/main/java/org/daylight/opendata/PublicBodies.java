package org.daylight.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daylight.identity.BodyKind;
import org.daylight.identity.BodyStatus;
import org.daylight.publication.PublicReads;

/** Reads the public bodies as they stood at a number. */
@ApplicationScoped
public class PublicBodies {
    private static final String AT =
            """
            select b.code, s.*, p.code as parent, v.code as supervising, n.code as successor
            from public_body b
            join public_body_state s on s.body_id = b.id
                and s.seq_from <= :at and (s.seq_to is null or s.seq_to > :at)
            left join public_body p on p.id = s.parent_id
            left join public_body v on v.id = s.supervising_id
            left join public_body n on n.id = s.successor_id
            """;

    private final PublicReads reads;

    PublicBodies(PublicReads reads) {
        this.reads = reads;
    }

    /** By code, those after {@code afterCode}; {@code parent} and {@code kind} narrow when not null. */
    public List<BodyView> list(long at, String parent, BodyKind kind, String afterCode, int limit) {
        var sql = AT + " where b.code collate \"C\" > :after"
                + (parent == null ? "" : " and p.code = :parent")
                + (kind == null ? "" : " and s.kind = :kind")
                + " order by b.code collate \"C\" limit :limit";
        return reads.at(at, handle -> {
            var query = handle.createQuery(sql)
                    .bind("at", at)
                    .bind("after", afterCode)
                    .bind("limit", limit);
            if (parent != null) {
                query.bind("parent", parent);
            }
            if (kind != null) {
                query.bind("kind", kind.name());
            }
            return query.map((row, context) -> body(row)).list();
        });
    }

    public Optional<BodyView> find(String code, long at) {
        return reads.at(at, handle -> handle.createQuery(AT + " where b.code = :code")
                .bind("at", at)
                .bind("code", code)
                .map((row, context) -> body(row))
                .findOne());
    }

    private static BodyView body(ResultSet row) throws SQLException {
        return new BodyView(
                row.getString("code"),
                row.getString("name"),
                BodyKind.valueOf(row.getString("kind")),
                row.getString("parent"),
                row.getString("supervising"),
                BodyStatus.valueOf(row.getString("status")),
                row.getString("successor"),
                row.getLong("seq_from"));
    }
}
